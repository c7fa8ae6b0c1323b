import { NORMAL_QUANTILE } from "./interval-level.ts";
import type { MeanWithError } from "./ratio-of-means.ts";

export interface ShrunkMean {
  estimate: number;
  low: number;
  high: number;
  /** Share of the way to the common mean. */
  shrinkage: number;
}

const ROUNDS = 200;
const FEWEST = 4;

/**
 * Means drawn towards what they have in common by as much as chance alone would spread them: empirical Bayes with unequal variances and 90 %
 * intervals that reckon with the spread being estimated (Morris 1983, sec. 5, with one common mean). In the order given. Null for fewer than four, with which the
 * spread cannot be told.
 */
export function shrinkMeans(means: readonly MeanWithError[]): ShrunkMean[] | null {
  const k = means.length;
  if (k < FEWEST) return null;
  const variances = means.map(({ error }) => error ** 2);
  const spread = spreadOf(means, variances);
  const weights = variances.map((variance) => 1 / (variance + spread));
  const total = sum(weights);
  const mean = weightedMean(means, weights);
  const averageVariance = sum(weights.map((weight, i) => weight * variances[i]!)) / total;
  return means.map((own, i) => {
    const shrinkage = ((k - 3) / (k - 1)) * variances[i]! * weights[i]!;
    const doubt = (2 / (k - 3)) * shrinkage ** 2 * (averageVariance + spread) * weights[i]!;
    const leverage = (k * weights[i]!) / total;
    const variance = variances[i]! * (1 - ((k - leverage) / k) * shrinkage) + doubt * (own.mean - mean) ** 2;
    const estimate = (1 - shrinkage) * own.mean + shrinkage * mean;
    const half = NORMAL_QUANTILE * Math.sqrt(variance);
    return { estimate, low: estimate - half, high: estimate + half, shrinkage };
  });
}

/** Variance of the true means, 0 when chance alone explains how far the estimates lie apart (Morris 1983, eq. 5.4 and 5.5). */
function spreadOf(means: readonly MeanWithError[], variances: readonly number[]): number {
  const k = means.length;
  let spread = sum(variances) / k;
  for (let round = 0; round < ROUNDS; round++) {
    const weights = variances.map((variance) => 1 / (variance + spread));
    const mean = weightedMean(means, weights);
    const excess = means.map((own, i) => weights[i]! * ((k / (k - 1)) * (own.mean - mean) ** 2 - variances[i]!));
    const next = Math.max(0, sum(excess) / sum(weights));
    if (Math.abs(next - spread) <= 1e-12 * (next + spread)) return next;
    spread = next;
  }
  return spread;
}

function weightedMean(means: readonly MeanWithError[], weights: readonly number[]): number {
  return sum(means.map(({ mean }, i) => weights[i]! * mean)) / sum(weights);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
