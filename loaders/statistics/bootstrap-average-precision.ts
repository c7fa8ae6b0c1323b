import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { drawPoissonWeights } from "./poisson-weights.ts";
import type { RankedScores } from "./ranked-scores.ts";

export interface RankingBootstrapOptions {
  replicates: number;
  seed: number;
  /** By position of the scores, the number from 0 of whom it belongs to: all of a person's scores are drawn together. Each for itself when left out. */
  clusters?: Uint32Array;
}

/**
 * Average precision in bootstrap samples with Poisson(1) weights: one sort for all replicates and one pass over it for each.
 * NaN in a sample without positives.
 *
 * @param outcome n numbers, 1 positive and 0 negative, in the order of the scores that were ranked
 */
export function bootstrapAveragePrecision(
  ranked: RankedScores,
  outcome: ArrayLike<number>,
  { replicates, seed, clusters }: RankingBootstrapOptions,
): Float64Array {
  const generator = xoroshiro128plus(seed);
  const isPositive = Uint8Array.from(ranked.order, (position) => outcome[position]!);
  const cluster = clusters ? ranked.order.map((position) => clusters[position]!) : null;
  const drawn = new Uint8Array(clusters ? largest(clusters) + 1 : isPositive.length);
  return new Float64Array(replicates).map(() => {
    drawPoissonWeights(generator, drawn);
    return cluster
      ? replicateOfClusters(ranked.end, isPositive, drawn, cluster)
      : replicate(ranked.end, isPositive, drawn);
  });
}

function replicate(end: Uint32Array, isPositive: Uint8Array, weights: Uint8Array): number {
  let [flagged, found, sum] = [0, 0, 0];
  for (let step = 0, at = 0; step < end.length; step++) {
    let positives = 0;
    for (const until = end[step]!; at < until; at++) {
      flagged += weights[at]!;
      positives += weights[at]! * isPositive[at]!;
    }
    if (positives === 0) continue;
    found += positives;
    sum += (positives * found) / flagged;
  }
  return sum / found;
}

function replicateOfClusters(
  end: Uint32Array,
  isPositive: Uint8Array,
  weights: Uint8Array,
  cluster: Uint32Array,
): number {
  let [flagged, found, sum] = [0, 0, 0];
  for (let step = 0, at = 0; step < end.length; step++) {
    let positives = 0;
    for (const until = end[step]!; at < until; at++) {
      const weight = weights[cluster[at]!]!;
      flagged += weight;
      positives += weight * isPositive[at]!;
    }
    if (positives === 0) continue;
    found += positives;
    sum += (positives * found) / flagged;
  }
  return sum / found;
}

function largest(values: Uint32Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
