import { LEVEL } from "./interval-level.ts";
import { studentTQuantile } from "./student-t.ts";

export interface RandomEffectsMean {
  mean: number;
  /** Bounds of the 90 % interval; null for fewer than two values. */
  low: number | null;
  high: number | null;
  /** Variance between the true values. */
  between: number;
}

/**
 * Mean of values that were each measured with an error and truly differ: weights of DerSimonian and Laird (1986, eq. 8), interval of Hartung
 * and Knapp (2001, eq. 3) with Student's t, which keeps its level with few values. Null for no values.
 *
 * @param values what was measured
 * @param errors standard errors, above 0
 */
export function randomEffectsMean(values: readonly number[], errors: readonly number[]): RandomEffectsMean | null {
  const k = values.length;
  if (k === 0) return null;
  const between = betweenVariance(values, errors);
  const weights = errors.map((error) => 1 / (error ** 2 + between));
  const mean = weightedMean(values, weights);
  if (k < 2) return { mean, low: null, high: null, between };
  const spread = weightedSquares(values, weights, mean) / (k - 1);
  const halfWidth = studentTQuantile((1 + LEVEL) / 2, k - 1) * Math.sqrt(spread / total(weights));
  return { mean, low: mean - halfWidth, high: mean + halfWidth, between };
}

function betweenVariance(values: readonly number[], errors: readonly number[]): number {
  const weights = errors.map((error) => 1 / error ** 2);
  const sum = total(weights);
  const scale = sum - total(weights.map((weight) => weight ** 2)) / sum;
  if (!(scale > 0)) return 0;
  const q = weightedSquares(values, weights, weightedMean(values, weights));
  return Math.max(0, (q - (values.length - 1)) / scale);
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  return total(values.map((value, i) => weights[i]! * value)) / total(weights);
}

function weightedSquares(values: readonly number[], weights: readonly number[], mean: number): number {
  return total(values.map((value, i) => weights[i]! * (value - mean) ** 2));
}
