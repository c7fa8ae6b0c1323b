import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { NORMAL_QUANTILE } from "./interval-level.ts";
import type { MeanWithError } from "./ratio-of-means.ts";

export interface Difference {
  difference: number;
  low: number;
  high: number;
  pValue: number;
}

/**
 * Weighted mean with the standard error that holds its weights fixed: sum of w^2 (y - mean)^2, with weights adding up to 1
 * (Lumley 2010, sec. 2.1.3, drawn with replacement), times n / (n - 1). NaN values are left out with their weight.
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): MeanWithError {
  let [n, total, sum] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    n++;
    total += weights[i]!;
    sum += weights[i]! * values[i]!;
  }
  const mean = sum / total;
  let variance = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i]!)) variance += ((weights[i]! / total) * (values[i]! - mean)) ** 2;
  }
  return { mean, error: Math.sqrt((variance * n) / (n - 1)) };
}

/** First less second of two independent means, with its 90 % interval and two-sided p-value (normal limit). */
export function differenceOfMeans(first: MeanWithError, second: MeanWithError): Difference {
  const difference = first.mean - second.mean;
  const error = Math.hypot(first.error, second.error);
  const halfWidth = NORMAL_QUANTILE * error;
  const pValue = error === 0 ? (difference === 0 ? 1 : 0) : 2 * normalCdf(-Math.abs(difference) / error, 0, 1);
  return { difference, low: difference - halfWidth, high: difference + halfWidth, pValue };
}
