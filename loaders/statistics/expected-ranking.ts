import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { rankScores } from "./ranked-scores.ts";

/** What is to be expected of scores whose outcomes are not known yet. */
export interface ExpectedRanking {
  positives: number;
  /** Area under the ROC. */
  area: number;
  /** What other draws of the outcomes gave: positives and area; the area is NaN where a draw had none. */
  draws: { positives: Float64Array; area: Float64Array };
}

export interface ExpectedRankingOptions {
  replicates: number;
  seed: number;
  /** By replicate, how the probabilities are off; 1 each when left out. */
  scale?: ArrayLike<number>;
}

/**
 * Estimates performance without outcomes from calibrated probabilities alone: each score counts as a positive to the extent of its probability
 * (confidence-based performance estimation, Guillory et al. 2021; Białek et al. 2023). It holds as long as the probabilities do: a way of being positive that
 * the scores do not know is not seen. Draws of the outcomes say how far they may lie from what is expected. Null without scores or probability.
 */
export function expectedRanking(
  probabilities: ArrayLike<number>,
  { replicates, seed, scale }: ExpectedRankingOptions,
): ExpectedRanking | null {
  const n = probabilities.length;
  const ranked = rankScores(probabilities, probabilities);
  const chances = Float64Array.from(ranked.order, (position) => probabilities[position]!);
  const positives = chances.reduce((sum, chance) => sum + chance, 0);
  if (!(positives > 0)) return null;
  const generator = xoroshiro128plus(seed);
  const draws = { positives: new Float64Array(replicates), area: new Float64Array(replicates) };
  const drawn = new Float64Array(n);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const factor = scale?.[replicate] ?? 1;
    for (let i = 0; i < n; i++) drawn[i] = uniformFloat64(generator) < factor * chances[i]! ? 1 : 0;
    draws.positives[replicate] = drawn.reduce((sum, one) => sum + one, 0);
    draws.area[replicate] = areaOf(drawn, ranked.end);
  }
  return { positives, area: areaOf(chances, ranked.end), draws };
}

/** Area under the ROC of positives, whole or in part, from the highest score to the lowest; `end` parts the steps of equal scores. */
function areaOf(positive: Float64Array, end: Uint32Array): number {
  let [found, sum, total, at] = [0, 0, 0, 0];
  for (const until of end) {
    let step = 0;
    const from = at;
    for (; at < until; at++) step += positive[at]!;
    const negatives = until - from - step;
    sum += negatives * (found + step / 2);
    found += step;
    total += negatives;
  }
  return sum / (found * total);
}
