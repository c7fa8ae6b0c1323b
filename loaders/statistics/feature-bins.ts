import { sortNumbers } from "./sort-numbers.ts";

/** The most bins of values that fit a byte beside the bin of missing values. */
export const MOST_BINS = 255;

/** Rows beyond this many are thinned evenly before cut points are chosen. */
const ROWS_FOR_CUTS = 50_000;

/** Ascending cut points by feature: bin 0 holds missing values (NaN), bin k + 1 the values up to cuts[k] and above the one before. */
export type FeatureCuts = Float64Array[];

/**
 * Cut points of about equal counts, midway between neighbouring values; every distinct value has its bin where there are few, and a value that
 * many rows share has one of its own (as LightGBM, Ke et al. 2017). Weights play no part.
 */
export function featureCuts(features: readonly ArrayLike<number>[], bins: number): FeatureCuts {
  return features.map((values) => cutPoints(sortedSample(values), Math.min(bins, MOST_BINS)));
}

function sortedSample(values: ArrayLike<number>): Float64Array {
  const step = Math.max(1, values.length / ROWS_FOR_CUTS);
  const sample = new Float64Array(Math.ceil(values.length / step));
  let length = 0;
  for (let at = 0; at < values.length; at += step) {
    const value = values[Math.floor(at)]!;
    if (value === value) sample[length++] = value;
  }
  return sortNumbers(sample.subarray(0, length));
}

function cutPoints(sorted: Float64Array, bins: number): Float64Array {
  const { values, counts } = distinct(sorted);
  const few = values.length <= bins;
  const large = sorted.length / bins;
  let [left, binsLeft] = [sorted.length, bins];
  if (!few) for (const count of counts) if (count >= large) [left, binsLeft] = [left - count, binsLeft - 1];
  const share = left / Math.max(1, binsLeft);
  const cuts: number[] = [];
  let inBin = 0;
  for (let i = 0; i + 1 < values.length && cuts.length < bins - 1; i++) {
    inBin += counts[i]!;
    if (!few && counts[i]! < large && counts[i + 1]! < large && inBin < share) continue;
    cuts.push(midway(values[i]!, values[i + 1]!));
    inBin = 0;
  }
  return Float64Array.from(cuts);
}

function distinct(sorted: Float64Array): { values: number[]; counts: number[] } {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (values.length > 0 && values[values.length - 1] === value) counts[counts.length - 1]!++;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  return { values, counts };
}

/** Between two finite values such that the lower is up to it and the higher above it. */
export function midway(lower: number, higher: number): number {
  const middle = lower + (higher - lower) / 2;
  return middle >= lower && middle < higher ? middle : lower;
}

/**
 * The bins of rows: rows x features, row by row.
 *
 * @param order numbers of the rows wanted; all as they stand when left out
 */
export function binRows(features: readonly ArrayLike<number>[], cuts: FeatureCuts, order?: Uint32Array): Uint8Array {
  const rows = order?.length ?? features[0]?.length ?? 0;
  const binned = new Uint8Array(rows * features.length);
  features.forEach((values, j) => {
    const bins = columnBins(values, cuts[j]!);
    for (let i = 0, at = j; i < rows; i++, at += features.length) binned[at] = bins[order ? order[i]! : i]!;
  });
  return binned;
}

function columnBins(values: ArrayLike<number>, cuts: Float64Array): Uint8Array {
  const padded = new Float64Array(256).fill(Infinity);
  padded.set(cuts);
  const bins = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    // Counts the cuts below the value, by halves.
    let below = 0;
    for (let half = 128; half >= 1; half >>= 1) if (padded[below + half - 1]! < value) below += half;
    bins[i] = below + 1;
  }
  return bins;
}
