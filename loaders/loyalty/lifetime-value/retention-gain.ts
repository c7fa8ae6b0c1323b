import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";

/** Worth of 1 a year for as long as a member stays, the first at once: 1 / (1 - r / (1 + d)) (Gupta and Lehmann 2003). */
export function stayingFactor(retention: number, discountRate: number): number {
  return 1 / (1 - retention / (1 + discountRate));
}

/** Profit per customer with another retention, relative to that with today's, less one; at most everybody stays. */
export function gainFrom(retention: number, changed: number, discountRate: number): number {
  return stayingFactor(Math.min(1, changed), discountRate) / stayingFactor(retention, discountRate) - 1;
}

/** Customers with a policy in force at the start of the last twelve months, and those of them who still have one. */
export interface CustomerRetention {
  before: number;
  kept: number;
}

const METHOD = "staying_factor";
const CHANGES = { five_percent_more: (r: number) => 1.05 * r, five_points_more: (r: number) => r + 0.05 };
/** The retention of the paper's example. */
const EXAMPLE = 0.88;

/**
 * What five per cent (88 % -> 92.4 %), and five points, more retention would do to profit per customer, at the book's own yearly retention of
 * customers and discount rate; intervals from the retention's own error.
 */
export function retentionGains({ before, kept }: CustomerRetention, discountRate: number): Record<string, Estimate> {
  const retention = kept / before;
  const error = NORMAL_QUANTILE * Math.sqrt((retention * (1 - retention)) / before);
  return Object.fromEntries(
    Object.entries(CHANGES).map(([name, change]) => {
      const id = `loyalty.lifetime_value.${name}`;
      if (before < 10 || discountRate <= 0) return [id, noEstimate("too_few", before, METHOD, "C")];
      const at = (own: number) => gainFrom(own, change(own), discountRate);
      const [a, b] = [at(retention - error), at(Math.min(1, retention + error))];
      const bounds = { low: Math.min(a, b), high: Math.max(a, b) };
      return [id, estimateOf(at(retention), before, METHOD, { ...bounds, grade: "C" })];
    }),
  );
}

/** The same for the book's and the paper's retention, at the book's discount rate, at 3 and at 8 %. */
export function gainTable({ before, kept }: CustomerRetention, discountRate: number): Row[] {
  if (before < 10) return [];
  const rates = [...new Set([discountRate, 0.03, 0.08])].filter((rate) => rate > 0).sort((a, b) => a - b);
  return [kept / before, EXAMPLE].flatMap((retention) =>
    rates.map((rate) => ({
      retention,
      own: retention !== EXAMPLE,
      discount_rate: rate,
      five_percent_more: gainFrom(retention, 1.05 * retention, rate),
      five_points_more: gainFrom(retention, retention + 0.05, rate),
    })),
  );
}
