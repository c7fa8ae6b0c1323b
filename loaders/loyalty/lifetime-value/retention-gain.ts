import type { Row } from "../../../src/models/report.ts";

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

/** The retention of the paper's example. */
const EXAMPLE = 0.88;

/**
 * What five per cent, and five points, more retention would do to profit per customer by the textbook's formula, in which retention is the
 * same for ever: for the book's own retention and the paper's, at the book's discount rate, at 3 and at 8 %.
 */
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
