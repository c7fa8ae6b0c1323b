import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { LEVEL } from "./interval-level.ts";

/** How well the order of bins parts positives from negatives. */
export interface Separation {
  /** Chance that a positive lies in a higher bin than a negative, the same bin counting half. */
  area: number;
  low: number;
  high: number;
  /** Two-sided chance of an area so far from a half if bins told nothing. */
  pValue: number;
}

/**
 * Area under the ROC of values that are known by their bins only, with DeLong's interval (DeLong, DeLong and Clarke-Pearson 1988) and the p-value of the rank-sum
 * test with correction for ties (Mann and Whitney 1947; Lehmann 1975, eq. 1.35). One pass over the bins, whatever the number of values.
 *
 * @param positives counts by bin, in the order of the bins
 * @param negatives counts by bin
 * @returns null for fewer than two positives or negatives, or when all lie in one bin
 */
export function binnedSeparation(positives: ArrayLike<number>, negatives: ArrayLike<number>): Separation | null {
  const [m, n] = [total(positives), total(negatives)];
  const tied = tiedShare(positives, negatives);
  if (m < 2 || n < 2 || tied === 1) return null;
  const above = shareBelow(positives, negatives, n);
  const under = shareBelow(negatives, positives, m);
  const area = above.mean;
  const half = normalQuantile((1 + LEVEL) / 2, 0, 1) * Math.sqrt(above.variance / m + under.variance / n);
  const spread = Math.sqrt(((m + n + 1) * (1 - tied)) / (12 * m * n));
  const pValue = 2 * normalCdf(-Math.abs(area - 0.5) / spread, 0, 1);
  return { area, low: Math.max(0, area - half), high: Math.min(1, area + half), pValue };
}

/** Mean and variance, over the counted values, of the share of others in lower bins, those in the same bin counting half. */
function shareBelow(counted: ArrayLike<number>, others: ArrayLike<number>, all: number) {
  let [below, count, sum, squares] = [0, 0, 0, 0];
  for (let bin = 0; bin < counted.length; bin++) {
    const share = (below + others[bin]! / 2) / all;
    count += counted[bin]!;
    sum += counted[bin]! * share;
    squares += counted[bin]! * share * share;
    below += others[bin]!;
  }
  const mean = sum / count;
  return { mean, variance: Math.max(0, (squares - count * mean * mean) / (count - 1)) };
}

/** By how much ties narrow the rank sum: the sum of t^3 - t over bins, of that of all in one bin. */
function tiedShare(positives: ArrayLike<number>, negatives: ArrayLike<number>): number {
  let [all, ties] = [0, 0];
  for (let bin = 0; bin < positives.length; bin++) {
    const tied = positives[bin]! + negatives[bin]!;
    all += tied;
    ties += tied ** 3 - tied;
  }
  return ties / (all ** 3 - all);
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let bin = 0; bin < counts.length; bin++) sum += counts[bin]!;
  return sum;
}
