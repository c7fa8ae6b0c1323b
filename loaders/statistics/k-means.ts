import { kMeansStart } from "./k-means-start.ts";
import { lloyd, nearestCentre } from "./lloyd.ts";
import { randomSource } from "./random-source.ts";

export interface KMeansOptions {
  /** How often to begin anew; the lowest inertia is kept. 10 by default. */
  starts?: number;
  /** Most rounds of one start, 300 by default. */
  iterations?: number;
  /** A start ends when no larger share of the rows changes its group; 0 by default. */
  unsettled?: number;
  seed?: number;
}

export interface KMeans {
  kind: "estimated";
  /** groups x columns, row by row. */
  centres: Float64Array;
  /** By row, from 0; no group is empty. */
  labels: Uint8Array;
  /** Rows by group. */
  sizes: Uint32Array;
  /** Sum of squared distances of the rows from their centres. */
  inertia: number;
  /** Rounds of the start that was kept. */
  iterations: number;
}

export interface KMeansFailure {
  kind: "failed";
  reason: "too_few_rows" | "too_few_distinct_rows" | "not_finite";
}

const MOST_GROUPS = 255;

/**
 * k-means by Lloyd's rounds (1982, with the bounds of Hamerly 2010) from several k-means++ starts. Failed with fewer rows, or fewer distinct rows, than groups,
 * and where a number is missing. Throws a RangeError unless there are 1 to 255 groups and a whole number of rows.
 *
 * @param data rows x columns, row by row, on scales that may be compared
 */
export function kMeans(
  data: Float64Array,
  columns: number,
  groups: number,
  { starts = 10, iterations = 300, unsettled = 0, seed = 1 }: KMeansOptions = {},
): KMeans | KMeansFailure {
  if (!(groups >= 1 && groups <= MOST_GROUPS) || !Number.isInteger(data.length / columns))
    throw new RangeError(`${groups} groups of ${data.length} numbers in ${columns} columns`);
  if (data.length / columns < groups) return { kind: "failed", reason: "too_few_rows" };
  if (!data.every(Number.isFinite)) return { kind: "failed", reason: "not_finite" };
  const random = randomSource(seed);
  let best: Omit<KMeans, "kind" | "sizes"> | null = null;
  for (let start = 0; start < starts; start++) {
    const centres = kMeansStart(data, columns, groups, random);
    if (!centres) return { kind: "failed", reason: "too_few_distinct_rows" };
    const fit = lloyd(data, columns, centres, { iterations, unsettled });
    if (!best || fit.inertia < best.inertia) best = fit;
  }
  return { kind: "estimated", ...best!, sizes: groupSizes(best!.labels, groups) };
}

/** The group of the nearest centre by row; the first of those equally near. */
export function nearestCentres(data: Float64Array, columns: number, centres: Float64Array): Uint8Array {
  const labels = new Uint8Array(data.length / columns);
  for (let row = 0; row < labels.length; row++) labels[row] = nearestCentre(data, row, centres, columns);
  return labels;
}

/** Rows by group. */
export function groupSizes(labels: Uint8Array, groups: number): Uint32Array {
  const sizes = new Uint32Array(groups);
  for (const label of labels) sizes[label]!++;
  return sizes;
}
