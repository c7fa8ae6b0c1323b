import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";

/** Ratio of two sums over the same units with its 90 % interval (Cochran 1977, eq. 6.13: residuals from the ratio); NaN when the denominator is 0. */
export function ratioWithInterval(
  numerator: ArrayLike<number>,
  denominator: ArrayLike<number>,
  units: readonly number[],
): { ratio: number; low: number | null; high: number | null } {
  const sum = (values: ArrayLike<number>) => units.reduce((total, i) => total + values[i]!, 0);
  const bottom = sum(denominator);
  const ratio = bottom === 0 ? NaN : sum(numerator) / bottom;
  if (units.length < 2 || Number.isNaN(ratio)) return { ratio, low: null, high: null };
  const n = units.length;
  const squares = units.reduce((total, i) => total + (numerator[i]! - ratio * denominator[i]!) ** 2, 0);
  const halfWidth = (NORMAL_QUANTILE * Math.sqrt((squares * n) / (n - 1))) / Math.abs(bottom);
  return { ratio, low: ratio - halfWidth, high: ratio + halfWidth };
}
