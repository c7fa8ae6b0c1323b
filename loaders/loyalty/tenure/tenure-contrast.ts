import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { directStandardisation } from "../../statistics/direct-standardisation.ts";
import { meanWithInterval } from "../../statistics/mean-estimate.ts";
import { meanWithError, momentsOf } from "../../statistics/moments.ts";
import { ratioOfMeans, type MeanWithError } from "../../statistics/ratio-of-means.ts";
import { differenceOfMeans } from "../../statistics/weighted-difference.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { REACH } from "./by-tenure.ts";
import { between, type TenureCustomers } from "./tenure-customers.ts";

/** The share of customers that must be comparable before an adjusted contrast is told. */
const FEWEST_COMPARABLE = 0.5;

/**
 * How contribution a year at one length of tenure stands against another: averaged over three years of tenure, in the single
 * years (raw), and with both groups given the same mix of main product and age (adjusted). Ratios less 1.
 */
export function tenureContrasts(customers: TenureCustomers, warnings: string[]): Record<string, Estimate> {
  return {
    "loyalty.tenure.at_10": levelAt(customers, 10, warnings),
    "loyalty.tenure.at_14": levelAt(customers, 14, warnings),
    "loyalty.tenure.at_20": levelAt(customers, 20, warnings),
    "loyalty.tenure.14_against_10": contrast(customers, 14, 10, REACH, warnings),
    "loyalty.tenure.14_against_10.raw": contrast(customers, 14, 10, 0, warnings),
    "loyalty.tenure.14_against_10.adjusted": adjusted(customers, 14, 10, warnings),
    "loyalty.tenure.20_against_14": contrast(customers, 20, 14, REACH, warnings),
    "loyalty.tenure.20_against_14.adjusted": adjusted(customers, 20, 14, warnings),
    "loyalty.tenure.interest_20_less_14": interestLess(customers, 20, 14, warnings),
  };
}

function levelAt({ years, contribution }: TenureCustomers, year: number, warnings: string[]): Estimate {
  const moments = momentsOf(contribution, around(years, year, REACH));
  if (moments.n < FEWEST_PEOPLE) return nobody(moments.n, "tenure");
  const { mean, low, high } = meanWithInterval(moments);
  return estimateOf(mean, moments.n, "tenure", { low, high, warnings });
}

function contrast(customers: TenureCustomers, later: number, earlier: number, reach: number, warnings: string[]) {
  const [a, b] = [later, earlier].map((year) =>
    momentsOf(customers.contribution, around(customers.years, year, reach)),
  );
  const n = a!.n + b!.n;
  if (Math.min(a!.n, b!.n) < FEWEST_PEOPLE) return nobody(Math.min(a!.n, b!.n), "tenure_contrast", "D");
  return ratioEstimate(meanWithError(a!), meanWithError(b!), n, "tenure_contrast", { grade: "D", warnings });
}

function adjusted(customers: TenureCustomers, later: number, earlier: number, warnings: string[]): Estimate {
  const [a, b] = [around(customers.years, later, REACH), around(customers.years, earlier, REACH)];
  const n = a.length + b.length;
  if (Math.min(a.length, b.length) < FEWEST_PEOPLE) return nobody(Math.min(a.length, b.length), "standardised", "C");
  const { cells, count } = composition(customers);
  const group = (positions: number[]) => ({
    values: positions.map((i) => customers.contribution[i]!),
    cells: positions.map((i) => cells[i]!),
  });
  const means = directStandardisation(group(a), group(b), count);
  if (means.comparable < FEWEST_COMPARABLE) return noEstimate("too_little_overlap", n, "standardised", "C");
  const compared = Math.round(means.comparable * n);
  return ratioEstimate(means.first, means.second, compared, "standardised", { grade: "C", warnings });
}

function interestLess(customers: TenureCustomers, later: number, earlier: number, warnings: string[]): Estimate {
  const [a, b] = [later, earlier].map((year) => momentsOf(customers.interest, around(customers.years, year, REACH)));
  const n = a!.n + b!.n;
  if (customers.interest.some(Number.isNaN)) return noEstimate("no_earned_rate", n, "tenure_sources", "C");
  if (Math.min(a!.n, b!.n) < FEWEST_PEOPLE) return nobody(Math.min(a!.n, b!.n), "tenure_sources", "C");
  const { difference, low, high } = differenceOfMeans(meanWithError(a!), meanWithError(b!));
  return estimateOf(difference, n, "tenure_sources", { low, high, grade: "C", warnings });
}

function ratioEstimate(
  later: MeanWithError,
  earlier: MeanWithError,
  n: number,
  method: string,
  options: { grade: "C" | "D"; warnings: string[] },
): Estimate {
  if (!(earlier.mean > 0)) return noEstimate("base_not_positive", n, method, options.grade);
  const { ratio, low, high } = ratioOfMeans(later, earlier);
  if (low === null || high === null) return noEstimate("base_near_zero", n, method, options.grade);
  return estimateOf(ratio - 1, n, method, { ...options, low: low - 1, high: high - 1 });
}

/** Each customer's cell of main product and age band, numbered from 0. */
function composition({ mainProduct, ageBand }: TenureCustomers): { cells: Uint32Array; count: number } {
  const numbers = new Map<string, number>();
  const cells = Uint32Array.from(mainProduct, (product, i) => {
    const key = `${product} ${ageBand[i]}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
  return { cells, count: numbers.size };
}

function around(years: Float64Array, year: number, reach: number): number[] {
  return between(years, year - reach, year + reach);
}

function nobody(n: number, method: string, grade: "M" | "C" | "D" = "M"): Estimate {
  return noEstimate(n === 0 ? "nobody_so_long" : "too_few", n, method, grade);
}
