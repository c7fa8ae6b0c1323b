import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { LEVEL } from "./interval-level.ts";

/**
 * Normal quantile of intervals that all hold together at the published level, whatever the correlation of the estimates (Šidák 1967): at most as
 * wide as Bonferroni's.
 */
export function simultaneousQuantile(comparisons: number): number {
  const each = LEVEL ** (1 / Math.max(1, comparisons));
  return normalQuantile(1 - (1 - each) / 2, 0, 1);
}

/** Two-sided p-value of a z statistic for so many comparisons, which falls below 1 - level just where the simultaneous interval leaves out zero. */
export function simultaneousPValue(z: number, comparisons: number): number {
  const alone = 2 * normalCdf(-Math.abs(z), 0, 1);
  return -Math.expm1(Math.max(1, comparisons) * Math.log1p(-Math.min(alone, 1 - Number.EPSILON)));
}
