import { gaussianMixture } from "./gaussian-mixture.ts";
import { kMeans, nearestCentres } from "./k-means.ts";
import { pointColumns, pointsOf, type MixedRows } from "./mixed-rows.ts";
import { fillResponsibilities, likeliestGroups } from "./mixture-density.ts";

export const CLUSTER_METHODS = ["k-means", "gaussian-mixture"] as const;
export type ClusterMethod = (typeof CLUSTER_METHODS)[number];

/** Groups that a method has found, and how it puts other rows into them. */
export interface Clustering {
  labels: Uint8Array;
  /** Of a mixture: lower is better. */
  bic: number | null;
  parameters: number | null;
  assign: (others: MixedRows) => Uint8Array;
  /** Of a mixture: how likely other rows belong to the groups, rows x groups. */
  responsibilities: ((others: MixedRows) => Float64Array) | null;
}

export interface ClusteringEffort {
  /** Starts of k-means. */
  starts: number;
  /** A start of k-means ends when no larger share of the rows changes. */
  unsettled: number;
  /** Starts of the mixture, each from a k-means; 0 for no mixture. */
  mixtureStarts: number;
  /** Most rounds of the mixture. */
  iterations: number;
  tolerance: number;
  seed: number;
}

/**
 * What the prior of a mixture's covariances is worth, as a share of the rows. It keeps groups from shrinking onto one value that many customers share, such as no
 * contact at all.
 */
const PRIOR_SHARE = 0.15;

/** Both methods' groups of the same rows; null for a method that finds no such number of groups. */
export function clusterings(
  mixed: MixedRows,
  groups: number,
  effort: ClusteringEffort,
): Record<ClusterMethod, Clustering | null> {
  const points = pointsOf(mixed);
  const centred = kMeans(points, pointColumns(mixed), groups, { ...effort, iterations: 300 });
  if (centred.kind === "failed") return { "k-means": null, "gaussian-mixture": null };
  return {
    "k-means": {
      labels: centred.labels,
      bic: null,
      parameters: null,
      assign: (others) => nearestCentres(pointsOf(others), pointColumns(others), centred.centres),
      responsibilities: null,
    },
    "gaussian-mixture": effort.mixtureStarts > 0 ? mixtureFrom(mixed, groups, centred.labels, effort) : null,
  };
}

/** BIC of the rows as one group. */
export function oneGroupBic(mixed: MixedRows): number {
  const fit = gaussianMixture(mixed, 1, { prior: PRIOR_SHARE * mixed.rows, labels: new Uint8Array(mixed.rows) });
  return fit.kind === "estimated" ? fit.bic : Infinity;
}

function mixtureFrom(
  mixed: MixedRows,
  groups: number,
  labels: Uint8Array,
  { mixtureStarts, iterations, tolerance, seed }: ClusteringEffort,
): Clustering | null {
  const given = { prior: PRIOR_SHARE * mixed.rows, iterations, tolerance, seed };
  const fits = [gaussianMixture(mixed, groups, { ...given, labels })];
  if (mixtureStarts > 1) fits.push(gaussianMixture(mixed, groups, { ...given, starts: mixtureStarts - 1 }));
  const [best] = fits.filter((fit) => fit.kind === "estimated").sort((a, b) => b.logLikelihood - a.logLikelihood);
  if (!best) return null;
  return {
    labels: likeliestGroups(best.density, mixed),
    bic: best.bic,
    parameters: best.parameters,
    assign: (others) => likeliestGroups(best.density, others),
    responsibilities: (others) => {
      const shares = new Float64Array(others.rows * groups);
      fillResponsibilities(best.density, others, shares);
      return shares;
    },
  };
}
