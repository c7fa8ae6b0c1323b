import { NORMAL_QUANTILE } from "./interval-level.ts";

/**
 * A sum over members with the 90 % interval of how far it would move if their number and kind were drawn again: with
 * Poisson(1) weights on each member the variance of the sum is the sum of the squares.
 */
export function sumWithInterval(sum: number, sumOfSquares: number): { sum: number; low: number; high: number } {
  const halfWidth = NORMAL_QUANTILE * Math.sqrt(sumOfSquares);
  return { sum, low: sum - halfWidth, high: sum + halfWidth };
}
