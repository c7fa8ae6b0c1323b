import { dot } from "./population.ts";
import { SIGNALS } from "./scenario.ts";

interface Model {
  coefficients: Float64Array;
  direction: Float64Array;
}

/** One honest request of so many tells the mean root of the score well enough. */
const EVERY = 4;

/** What the model takes to be the chance of fraud. */
export function scoreOf(coefficients: Float64Array, signals: Float64Array, at: number): number {
  let linear = coefficients[0]!;
  for (let j = 0; j < SIGNALS; j++) linear += coefficients[j + 1]! * signals[at + j]!;
  return 1 / (1 + Math.exp(-linear));
}

/**
 * What the square root of a score is multiplied by, so that on average a share of the requests that are let pass is drawn (square-root-sampling.ts; chances
 * above 1 are rare at such shares and left as they are). 0 without exploration.
 */
export function explorationFactor(
  honest: Float64Array,
  { coefficients, direction }: Model,
  cut: number,
  share: number,
): number {
  if (share === 0) return 0;
  let passed = 0;
  let roots = 0;
  for (let at = 0; at < honest.length; at += EVERY * SIGNALS) {
    if (dot(direction, honest, at) > cut) continue;
    passed++;
    roots += Math.sqrt(scoreOf(coefficients, honest, at));
  }
  return (share * passed) / roots;
}

/** The largest chance that a request let pass can have: that of one at the cut. */
export function largestChance({ coefficients }: Model, cut: number, factor: number): number {
  const linear = coefficients[0]! + cut * Math.hypot(...coefficients.subarray(1));
  return factor / Math.sqrt(1 + Math.exp(-linear));
}
