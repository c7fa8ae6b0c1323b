import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { drawPoissonWeights } from "./poisson-weights.ts";
import type { RankedScores } from "./ranked-scores.ts";

export interface RankingBootstrapOptions {
  replicates: number;
  seed: number;
  /** By position of the scores, the number from 0 of whom it belongs to: all of a person's scores are drawn together. Each for itself when left out. */
  clusters?: Uint32Array;
  /** How much a positive counts against a negative, for another base rate than that of the data; 1 when left out. */
  positiveWeight?: number;
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
  { replicates, seed, clusters, positiveWeight = 1 }: RankingBootstrapOptions,
): Float64Array {
  const generator = xoroshiro128plus(seed);
  const isPositive = Uint8Array.from(ranked.order, (position) => outcome[position]!);
  const owner = clusters ? ranked.order.map((position) => clusters[position]!) : null;
  const drawn = new Uint8Array(clusters ? largest(clusters) + 1 : isPositive.length);
  const weights = owner ? new Uint8Array(owner.length) : drawn;
  return new Float64Array(replicates).map(() => {
    drawPoissonWeights(generator, drawn);
    if (owner) for (let at = 0; at < owner.length; at++) weights[at] = drawn[owner[at]!]!;
    return replicate(ranked.end, isPositive, weights, positiveWeight);
  });
}

function replicate(end: Uint32Array, isPositive: Uint8Array, weights: Uint8Array, positiveWeight: number): number {
  let [flagged, found, sum] = [0, 0, 0];
  for (let step = 0, at = 0; step < end.length; step++) {
    let positives = 0;
    for (const until = end[step]!; at < until; at++) {
      flagged += weights[at]!;
      positives += weights[at]! * isPositive[at]!;
    }
    if (positives === 0) continue;
    found += positives;
    const weighed = positiveWeight * found;
    sum += (positives * weighed) / (weighed + (flagged - found));
  }
  return sum / found;
}

function largest(values: Uint32Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
