import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { NORMAL_QUANTILE } from "./interval-level.ts";

/** Count, sum and sum of squares of a group: all that a mean and its comparison need. */
export interface Moments {
  n: number;
  sum: number;
  sumOfSquares: number;
}

/** Mean with its 90 % normal interval; bounds are null for fewer than two members, the mean is NaN for none. */
export function meanWithInterval(group: Moments): { mean: number; low: number | null; high: number | null } {
  const mean = group.sum / group.n;
  if (group.n < 2) return { mean, low: null, high: null };
  const halfWidth = NORMAL_QUANTILE * Math.sqrt(varianceOf(group) / group.n);
  return { mean, low: mean - halfWidth, high: mean + halfWidth };
}

/** Two-sided p-value of a difference in means (Welch 1947, normal limit); NaN when either group has fewer than two. */
export function differenceInMeansPValue(a: Moments, b: Moments): number {
  if (a.n < 2 || b.n < 2) return NaN;
  const error = Math.sqrt(varianceOf(a) / a.n + varianceOf(b) / b.n);
  const difference = a.sum / a.n - b.sum / b.n;
  if (error === 0) return difference === 0 ? 1 : 0;
  return 2 * normalCdf(-Math.abs(difference) / error, 0, 1);
}

/** The rest of a population once a group is taken out. */
export function momentsWithout(all: Moments, group: Moments): Moments {
  return { n: all.n - group.n, sum: all.sum - group.sum, sumOfSquares: all.sumOfSquares - group.sumOfSquares };
}

function varianceOf({ n, sum, sumOfSquares }: Moments): number {
  return Math.max(0, (sumOfSquares - (sum * sum) / n) / (n - 1));
}
