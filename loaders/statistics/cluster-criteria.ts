import { adjustedRandIndex } from "./adjusted-rand-index.ts";
import {
  CLUSTER_METHODS,
  clusterings,
  type ClusterMethod,
  type Clustering,
  type ClusteringEffort,
} from "./clusterings.ts";
import { pointColumns, pointsOf, resampledRows, type MixedRows } from "./mixed-rows.ts";
import { randomSource } from "./random-source.ts";
import { drawRows, takeRows } from "./sample-rows.ts";
import { pairDistances, silhouetteOf } from "./silhouette.ts";

/** What one method with one number of groups comes to on some rows. */
export interface ClusterCriteria {
  method: ClusterMethod;
  groups: number;
  labels: Uint8Array;
  /** Mean silhouette among rows drawn. */
  silhouette: number;
  bic: number | null;
  parameters: number | null;
  /** By bootstrap resample, the adjusted Rand index of all rows' groups with those found from the resample. */
  stabilities: number[];
}

export interface CriteriaOptions {
  numbers: readonly number[];
  resamples: number;
  /** Rows whose silhouettes are taken. */
  silhouetteRows: number;
  seed: number;
  /** Fewer starts, for rows that are but a reference. */
  brief?: boolean;
}

const REFERENCE: Omit<ClusteringEffort, "seed"> = {
  starts: 8,
  unsettled: 0,
  mixtureStarts: 3,
  iterations: 100,
  tolerance: 1e-4,
};
const BRIEF: typeof REFERENCE = { starts: 3, unsettled: 0.002, mixtureStarts: 1, iterations: 40, tolerance: 3e-4 };
const RESAMPLE: Omit<ClusteringEffort, "seed"> = {
  starts: 2,
  unsettled: 0.002,
  mixtureStarts: 1,
  iterations: 30,
  tolerance: 1e-3,
};

/**
 * Silhouette, BIC and stability of both methods for each number of groups. Stability is how far the groups found from bootstrap resamples agree, over all rows, with
 * those found from the rows themselves (Hennig 2007, with the index of Hubert and Arabie 1985 for the whole partition).
 */
export function clusterCriteria(mixed: MixedRows, options: CriteriaOptions): ClusterCriteria[] {
  const references = options.numbers.map((groups) =>
    clusterings(mixed, groups, { ...(options.brief ? BRIEF : REFERENCE), seed: options.seed }),
  );
  const silhouettes = silhouetteMeasure(mixed, options);
  const criteria = options.numbers.flatMap((groups, i) =>
    CLUSTER_METHODS.flatMap((method) => {
      const reference = references[i]![method];
      return reference ? [described(method, groups, reference, silhouettes)] : [];
    }),
  );
  for (let replicate = 0; replicate < options.resamples; replicate++) {
    addStabilities(mixed, criteria, options, replicate);
  }
  return criteria;
}

function described(
  method: ClusterMethod,
  groups: number,
  { labels, bic, parameters }: Clustering,
  silhouettes: (labels: Uint8Array) => number,
): ClusterCriteria {
  return { method, groups, labels, silhouette: silhouettes(labels), bic, parameters, stabilities: [] };
}

/** Measures the silhouettes of groups among the same rows each time. */
function silhouetteMeasure(mixed: MixedRows, { silhouetteRows, seed }: CriteriaOptions) {
  const rows = drawRows(mixed.rows, silhouetteRows, seed);
  const width = pointColumns(mixed);
  const distances = pairDistances(takeRows(pointsOf(mixed), width, rows), width);
  return (labels: Uint8Array) =>
    silhouetteOf(
      distances,
      Uint8Array.from(rows, (row) => labels[row]!),
    ).mean ?? 0;
}

function addStabilities(
  mixed: MixedRows,
  criteria: readonly ClusterCriteria[],
  { numbers, seed }: CriteriaOptions,
  replicate: number,
): void {
  const own = 1000 * seed + replicate;
  const resample = resampledRows(mixed, randomSource(own));
  for (const groups of numbers) {
    const found = clusterings(resample, groups, { ...RESAMPLE, seed: own });
    for (const candidate of criteria) {
      if (candidate.groups !== groups) continue;
      const clustering = found[candidate.method];
      if (clustering) candidate.stabilities.push(adjustedRandIndex(candidate.labels, clustering.assign(mixed)));
    }
  }
}
