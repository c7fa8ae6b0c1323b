import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { RunOptions } from "../../run/pillar.ts";
import { centredInterval } from "../../statistics/percentile-interval.ts";
import { drawPoissonWeights } from "../../statistics/poisson-weights.ts";
import { binCounts, populationStability, quantileCuts } from "../../statistics/population-stability-index.ts";
import type { Cases } from "../cases/cases.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { quartersFrom } from "./quarters.ts";
import type { scoreDrift } from "./score-drift.ts";
import type { featureDrift } from "./feature-drift.ts";

type Scores = ReturnType<typeof scoreDrift>;
type Features = Awaited<ReturnType<typeof featureDrift>>;

/** Stability of the scores of the model that began last, in the latest quarter, with the limit that chance keeps to. */
export function scoreNumbers(
  scores: Scores,
  { at }: Cases,
  models: readonly ScoredModel[],
  options: RunOptions,
): Record<string, Estimate> {
  const method = "fraud_stability";
  const brought = models.filter(
    ({ name, origin }) => origin === "book" && scores.some(({ key }) => key.model === name),
  );
  const running = brought.at(-1) ?? models.find(({ name }) => scores.some(({ key }) => key.model === name));
  const latest = scores.filter(({ key }) => key.model === running?.name).at(-1);
  if (!running || !latest) {
    const none = noEstimate("fraud_no_second_quarter", 0, method);
    return { score_psi: none, score_psi_limit: none };
  }
  const { found, limit, key } = latest;
  const quarters = new Map(quartersFrom(-Infinity, at).map((quarter) => [quarter.name, quarter]));
  const scoresOf = (name: string) => {
    const { from, until } = quarters.get(name)!;
    return running.scores.slice(from, until).filter((score) => !Number.isNaN(score));
  };
  const replicates = redrawn(scoresOf(key.against), scoresOf(key.quarter), options);
  const { low, high } = centredInterval(replicates, found.index);
  const bounds = { low: low === null ? null : Math.max(0, low), high };
  return {
    score_psi: estimateOf(found.index, found.current, method, bounds),
    score_psi_limit: estimateOf(limit, found.current, "fraud_stability_limit"),
  };
}

/** The index of samples drawn anew, the bins held as they are. */
function redrawn(reference: Float64Array, current: Float64Array, { bootstraps, seed }: RunOptions): Float64Array {
  const generator = xoroshiro128plus(seed);
  const cuts = quantileCuts(reference);
  const [before, now] = [reference, current].map((values) => ({
    bins: Uint8Array.from(values, (value) => binCounts([value], cuts).indexOf(1)),
    weights: new Uint8Array(values.length),
  }));
  const counts = ({ bins, weights }: { bins: Uint8Array; weights: Uint8Array }) => {
    drawPoissonWeights(generator, weights);
    const counted = new Float64Array(cuts.length + 2);
    bins.forEach((bin, i) => (counted[bin]! += weights[i]!));
    return counted;
  };
  return new Float64Array(bootstraps).map(() => populationStability(counts(before!), counts(now!))?.index ?? NaN);
}

/** How many features moved in the latest quarter by more than chance, and how many of these by an index that is usually called large. */
export function featureNumbers(features: Features): Record<string, Estimate> {
  const latest = features
    .map(({ key }) => key.quarter)
    .sort()
    .at(-1);
  const now = features.filter(({ key }) => key.quarter === latest);
  const method = "fraud_features_moved";
  if (now.length === 0) {
    const none = noEstimate("fraud_no_reference_window", 0, method);
    return { features_moved: none, features_moved_far: none };
  }
  const moved = now.filter((one) => one.moved);
  return {
    features_moved: estimateOf(moved.length, now.length, method),
    features_moved_far: estimateOf(moved.filter(({ found }) => found.index >= FAR).length, now.length, method),
  };
}

/** The usual threshold of a large shift (Siddiqi 2006). */
export const FAR = 0.25;
