import { drawRows, takeRows } from "./sample-rows.ts";
import { squaredDistance } from "./squared-distance.ts";

export interface Silhouette {
  /** Mean over rows, from -1 to 1: how much nearer a row's own group is than the next; null with fewer than two groups. */
  mean: number | null;
  /** The same by group; null for a group without rows. */
  byGroup: (number | null)[];
  rows: number;
}

/** Euclidean distances of all pairs of rows: of row a from row b < a at a (a - 1) / 2 + b. */
export function pairDistances(data: Float64Array, columns: number): Float64Array {
  const rows = data.length / columns;
  const distances = new Float64Array((rows * (rows - 1)) / 2);
  for (let a = 1, at = 0; a < rows; a++) {
    for (let b = 0; b < a; b++) distances[at++] = Math.sqrt(squaredDistance(data, a, data, b, columns));
  }
  return distances;
}

/**
 * Silhouettes (Rousseeuw 1987), exact, in time that grows with the square of the rows. A row alone in its group has 0.
 *
 * @param distances of all pairs, as `pairDistances` gives them
 * @param labels by row, from 0
 */
export function silhouetteOf(distances: Float64Array, labels: Uint8Array): Silhouette {
  const groups = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const sizes = new Float64Array(groups);
  for (const label of labels) sizes[label]!++;
  const sums = distanceSums(distances, labels, groups);
  const totals = new Float64Array(groups);
  labels.forEach((own, row) => (totals[own]! += widthOf(sums.subarray(row * groups, (row + 1) * groups), sizes, own)));
  const defined = sizes.filter((size) => size > 0).length > 1;
  return {
    mean: defined ? totals.reduce((sum, total) => sum + total, 0) / labels.length : null,
    byGroup: Array.from(sizes, (size, group) => (defined && size > 0 ? totals[group]! / size : null)),
    rows: labels.length,
  };
}

/** Rows x groups: the sum of a row's distances from the rows of each group. */
function distanceSums(distances: Float64Array, labels: Uint8Array, groups: number): Float64Array {
  const sums = new Float64Array(labels.length * groups);
  for (let a = 1, at = 0; a < labels.length; a++) {
    const group = labels[a]!;
    const own = a * groups;
    for (let b = 0, other = group; b < a; b++, other += groups) {
      const distance = distances[at++]!;
      sums[own + labels[b]!]! += distance;
      sums[other]! += distance;
    }
  }
  return sums;
}

function widthOf(sums: Float64Array, sizes: Float64Array, own: number): number {
  if (sizes[own]! < 2) return 0;
  const within = sums[own]! / (sizes[own]! - 1);
  let next = Infinity;
  for (let group = 0; group < sizes.length; group++) {
    if (group !== own && sizes[group]! > 0) next = Math.min(next, sums[group]! / sizes[group]!);
  }
  const larger = Math.max(within, next);
  return larger > 0 && next < Infinity ? (next - within) / larger : 0;
}

/** Exact silhouettes of all rows (Rousseeuw 1987), by Euclidean distance. */
export function silhouette(data: Float64Array, columns: number, labels: Uint8Array): Silhouette {
  return silhouetteOf(pairDistances(data, columns), labels);
}

/** Silhouettes among rows drawn without replacement, or among all where there are no more. */
export function sampledSilhouette(
  data: Float64Array,
  columns: number,
  labels: Uint8Array,
  { rows, seed = 1 }: { rows: number; seed?: number },
): Silhouette {
  if (rows >= labels.length) return silhouette(data, columns, labels);
  const sample = drawRows(labels.length, rows, seed);
  return silhouette(
    takeRows(data, columns, sample),
    columns,
    Uint8Array.from(sample, (row) => labels[row]!),
  );
}
