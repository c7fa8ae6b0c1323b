import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import { meanWithInterval, type Moments } from "../statistics/mean-estimate.ts";
import type { CustomerValue } from "./customer-value.ts";
import { FEWEST_PEOPLE } from "./small-cells.ts";

const METHOD = "contribution";

/**
 * Contribution of all customers and per customer, over all that is observed and over the last twelve months, by the ids of
 * the metrics registry. Totals are counted in full; means carry the 90 % interval of another draw of such customers. Nothing
 * is told of fewer than ten people.
 */
export function contribution(customers: CustomerValue, warnings: string[]): Record<string, Estimate> {
  const lifetime = momentsOf(customers.expected);
  const lastYear = momentsOf(customers.expectedLastYear);
  return {
    "value.contribution.total": total(lifetime, warnings),
    "value.contribution.per_customer": mean(lifetime, warnings),
    "value.contribution.last_year.total": total(lastYear, warnings),
    "value.contribution.last_year.per_customer": mean(lastYear, warnings),
    "value.contribution.realised.total": total(momentsOf(customers.realised), warnings),
  };
}

function total({ n, sum }: Moments, warnings: string[]): Estimate {
  return n < FEWEST_PEOPLE ? withheld(n) : estimateOf(sum, n, METHOD, { warnings });
}

function mean(moments: Moments, warnings: string[]): Estimate {
  if (moments.n < FEWEST_PEOPLE) return withheld(moments.n);
  const { mean, low, high } = meanWithInterval(moments);
  return estimateOf(mean, moments.n, METHOD, { low, high, warnings });
}

function withheld(n: number): Estimate {
  return noEstimate(n === 0 ? "no_customers" : "too_few", n, METHOD);
}

function momentsOf(values: Float64Array): Moments {
  let sum = 0;
  let sumOfSquares = 0;
  for (const value of values) {
    sum += value;
    sumOfSquares += value * value;
  }
  return { n: values.length, sum, sumOfSquares };
}
