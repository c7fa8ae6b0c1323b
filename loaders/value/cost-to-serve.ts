import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import { bandAmounts } from "../statistics/concentration-curve.ts";
import { rankedValues } from "../statistics/ranked-values.ts";
import { FEWEST_CUSTOMERS } from "./concentration.ts";
import type { CustomerValue } from "./customer-value.ts";

export interface CostToServe {
  perCustomer: Estimate;
  /** Cost to serve a customer in each of ten bands by contribution, best first. */
  tenths: Row[];
}

const METHOD = "cost_to_serve";

/** Maintenance expense and contacts per customer over all that is observed, on average and along the value ranking. */
export function costToServe({ expected, serviceCost }: CustomerValue): CostToServe {
  const n = serviceCost.length;
  if (n < FEWEST_CUSTOMERS) return { perCustomer: noEstimate("too_few_customers", n, METHOD), tenths: [] };
  const bands = bandAmounts(rankedValues(serviceCost, expected), 10);
  const total = bands.reduce((sum, amount) => sum + amount, 0);
  return {
    perCustomer: estimateOf(total / n, n, METHOD),
    tenths: Array.from(bands, (amount, i) => ({ tenth: i + 1, per_customer: amount / (n / 10) })),
  };
}
