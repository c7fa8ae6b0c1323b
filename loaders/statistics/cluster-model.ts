import type { ClusterChoice } from "./cluster-selection.ts";
import { clusterings, type Clustering } from "./clusterings.ts";
import { partOf, takeMixedRows, type MixedRows } from "./mixed-rows.ts";
import { drawRows } from "./sample-rows.ts";

export interface ClusterModel {
  kind: "estimated";
  /** The group of every row, the largest 0. */
  labels: Uint8Array;
  /** Rows by group, the largest first; a mixture may leave the last without any. */
  sizes: Uint32Array;
  /** Of a mixture: how likely each row belongs to its own group. Null of k-means. */
  probabilities: Float64Array | null;
  /** Rows that the groups were found on. */
  fitted: number;
}

export interface ClusterModelOptions {
  /** Rows that groups are found on, 60,000 by default; all where there are fewer. */
  fitted?: number;
  seed?: number;
}

const PART = 16_384;

/** Finds groups by a method on many of the rows and puts all rows into them in one pass; null where there are too few distinct rows. */
export function fitClusters(
  mixed: MixedRows,
  { method, groups }: ClusterChoice,
  { fitted = 60_000, seed = 1 }: ClusterModelOptions = {},
): ClusterModel | null {
  const rows = fitted < mixed.rows ? takeMixedRows(mixed, drawRows(mixed.rows, fitted, seed)) : mixed;
  const mixtureStarts = method === "gaussian-mixture" ? 2 : 0;
  const effort = { starts: 5, unsettled: 1e-4, mixtureStarts, iterations: 150, tolerance: 1e-5, seed };
  const found = clusterings(rows, groups, effort)[method];
  if (!found) return null;
  const everybody = assigned(mixed, found, groups);
  const sizes = new Uint32Array(groups);
  for (const label of everybody.labels) sizes[label]!++;
  const bySize = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const places = new Uint8Array(groups);
  bySize.forEach((group, place) => (places[group] = place));
  return {
    kind: "estimated",
    labels: everybody.labels.map((label) => places[label]!),
    sizes: sizes.map((_, place) => sizes[bySize[place]!]!),
    probabilities: everybody.probabilities,
    fitted: rows.rows,
  };
}

function assigned(mixed: MixedRows, { assign, responsibilities }: Clustering, groups: number) {
  const labels = new Uint8Array(mixed.rows);
  const probabilities = responsibilities && new Float64Array(mixed.rows);
  for (let from = 0; from < mixed.rows; from += PART) {
    const part = partOf(mixed, from, Math.min(from + PART, mixed.rows));
    const own = assign(part);
    labels.set(own, from);
    const shares = responsibilities?.(part);
    if (shares) own.forEach((label, row) => (probabilities![from + row] = shares[row * groups + label]!));
  }
  return { labels, probabilities };
}
