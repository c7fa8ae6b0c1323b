import { chiSquareTail } from "./chi-square-tail.ts";
import { featureCuts } from "./feature-bins.ts";

/** How far the distribution of one sample has moved from that of a reference. */
export interface StabilityIndex {
  /** Sum over bins of (current share - reference share) x ln(current share / reference share). */
  index: number;
  /** What it would come to on average if nothing had moved: (bins - 1)(1/N + 1/M). */
  expected: number;
  /** Chance of so large an index if nothing had moved. */
  pValue: number;
  /** Bins that hold anything in either sample; missing values are one. */
  bins: number;
  /** Values in the reference sample and in the current one. */
  reference: number;
  current: number;
}

/** A bin is trusted on its own when the current sample would fill it with so many; emptier ones are joined to their neighbour (Cochran 1954). */
const FEWEST_EXPECTED = 5;

/**
 * Ascending cuts of about equal counts in a reference sample, for `binCounts`. Few distinct values have a bin each. Missing values (NaN)
 * play no part; they have a bin of their own. Long columns are thinned evenly.
 */
export function quantileCuts(reference: ArrayLike<number>, bins = 10): Float64Array {
  return featureCuts([reference], bins)[0]!;
}

/** How many values lie in each bin: missing ones (NaN) first, then those up to the first cut, up to the second ... and above the last. */
export function binCounts(values: ArrayLike<number>, cuts: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(cuts.length + 2);
  for (let i = 0; i < values.length; i++) counts[binOf(values[i]!, cuts)]!++;
  return counts;
}

/** The bin of a value: 0 for a missing one (NaN), then one more than the number of cuts below it. */
export function binOf(value: number, cuts: ArrayLike<number>): number {
  if (value !== value) return 0;
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/**
 * The population stability index of two samples' counts in the same bins (Siddiqi 2006), held against what chance alone gives: if nothing
 * moved, index x N M / (N + M) follows a chi-square distribution with bins - 1 degrees of freedom (Yurdakul 2018). Half a value is added to
 * each bin (Haldane 1956), so that an empty bin does not make the index infinite. Bins in which the current sample is expected to hold fewer
 * than five are joined, so that a small sample claims nothing that it cannot show. Null when fewer than two bins are left.
 */
export function populationStability(
  referenceCounts: ArrayLike<number>,
  currentCounts: ArrayLike<number>,
): StabilityIndex | null {
  const [reference, current] = [total(referenceCounts), total(currentCounts)];
  const joined = joinSparseBins(referenceCounts, currentCounts);
  const bins = joined.length;
  if (bins < 2) return null;
  let index = 0;
  for (const [before, now] of joined) {
    const p = (before + 0.5) / (reference + bins / 2);
    const q = (now + 0.5) / (current + bins / 2);
    index += (q - p) * Math.log(q / p);
  }
  const spread = 1 / reference + 1 / current;
  return {
    index,
    expected: (bins - 1) * spread,
    pValue: chiSquareTail(index / spread, bins - 1),
    bins,
    reference,
    current,
  };
}

/** The largest index that chance alone exceeds no more often than `pValue`, for as many bins and values. */
export function stabilityLimit(
  { bins, reference, current }: Pick<StabilityIndex, "bins" | "reference" | "current">,
  pValue: number,
): number {
  let [low, high] = [0, 1];
  while (chiSquareTail(high, bins - 1) > pValue) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (chiSquareTail(middle, bins - 1) > pValue) low = middle;
    else high = middle;
  }
  return high * (1 / reference + 1 / current);
}

/** Joins neighbours, from the lowest bin up, until each is expected to hold enough in both samples taken as one. */
function joinSparseBins(reference: ArrayLike<number>, current: ArrayLike<number>): [number, number][] {
  const [n, m] = [total(reference), total(current)];
  const fewest = FEWEST_EXPECTED * ((n + m) / Math.min(n, m));
  const joined: [number, number][] = [];
  let open: [number, number] = [0, 0];
  for (let bin = 0; bin < reference.length; bin++) {
    open = [open[0] + reference[bin]!, open[1] + current[bin]!];
    if (open[0] + open[1] < fewest) continue;
    joined.push(open);
    open = [0, 0];
  }
  const last = joined[joined.length - 1];
  if (last) joined[joined.length - 1] = [last[0] + open[0], last[1] + open[1]];
  return joined;
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]!;
  return sum;
}
