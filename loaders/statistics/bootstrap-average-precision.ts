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
  const steps = positiveSteps(ranked, outcome);
  const owners = clusters ? ranked.order.map((position) => clusters[position]!) : ranked.order.map((_, at) => at);
  const drawn = new Uint8Array(clusters ? largest(clusters) + 1 : owners.length);
  return new Float64Array(replicates).map(() => {
    drawPoissonWeights(generator, drawn);
    return replicate(steps, owners, drawn, positiveWeight);
  });
}

/** Steps of equal scores that hold a positive, by the places where they begin and end. */
interface PositiveSteps {
  from: Uint32Array;
  until: Uint32Array;
  /** By place: 1 positive. */
  isPositive: Uint8Array;
}

function positiveSteps({ end, order }: RankedScores, outcome: ArrayLike<number>): PositiveSteps {
  const isPositive = Uint8Array.from(order, (position) => outcome[position]!);
  const [from, until] = [new Uint32Array(end.length), new Uint32Array(end.length)];
  let length = 0;
  for (let step = 0, start = 0; step < end.length; start = end[step++]!) {
    if (!isPositive.subarray(start, end[step]).includes(1)) continue;
    from[length] = start;
    until[length++] = end[step]!;
  }
  return { from: from.subarray(0, length), until: until.subarray(0, length), isPositive };
}

/** Between the steps that hold a positive nothing but the number flagged matters. */
function replicate(
  { from, until, isPositive }: PositiveSteps,
  owners: Uint32Array,
  drawn: Uint8Array,
  positiveWeight: number,
): number {
  let [flagged, found, sum] = [0, 0, 0];
  for (let step = 0, at = 0; step < until.length; step++) {
    for (const start = from[step]!; at < start; at++) flagged += drawn[owners[at]!]!;
    let positives = 0;
    for (const end = until[step]!; at < end; at++) {
      const weight = drawn[owners[at]!]!;
      flagged += weight;
      positives += weight * isPositive[at]!;
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
