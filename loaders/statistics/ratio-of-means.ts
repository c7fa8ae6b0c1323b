import { NORMAL_QUANTILE } from "./interval-level.ts";

/** A mean with its standard error. */
export interface MeanWithError {
  mean: number;
  error: number;
}

/**
 * Ratio of two independent means with its 90 % interval by Fieller's theorem (Fieller 1954, eq. 4 with no covariance), which
 * stays right where the denominator is uncertain. Bounds are null when the denominator is not clearly away from zero: the
 * interval is then unbounded. The ratio is NaN when the denominator is zero.
 */
export function ratioOfMeans(
  numerator: MeanWithError,
  denominator: MeanWithError,
): { ratio: number; low: number | null; high: number | null } {
  const ratio = denominator.mean === 0 ? NaN : numerator.mean / denominator.mean;
  const g = ((NORMAL_QUANTILE * denominator.error) / denominator.mean) ** 2;
  if (!(g < 1)) return { ratio, low: null, high: null };
  const inner = numerator.error ** 2 * (1 - g) + ratio ** 2 * denominator.error ** 2;
  const halfWidth = (NORMAL_QUANTILE / Math.abs(denominator.mean)) * Math.sqrt(inner);
  return { ratio, low: (ratio - halfWidth) / (1 - g), high: (ratio + halfWidth) / (1 - g) };
}
