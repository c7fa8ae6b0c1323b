import { clusteredError } from "./clustered-error.ts";
import { NORMAL_QUANTILE } from "./interval-level.ts";

export interface Quantile {
  value: number;
  low: number;
  high: number;
}

/**
 * A quantile of observations in clusters with the interval of Woodruff (1952): the quantiles at the bounds of the share that lies at or below it.
 * Null for fewer than two clusters.
 *
 * @param clusters see clusteredError
 */
export function clusteredQuantile(
  values: ArrayLike<number>,
  clusters: ArrayLike<number>,
  probability: number,
): Quantile | null {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  // The smallest value at or below which so large a share lies; rounding must not move it up.
  const at = (share: number) => sorted[Math.min(n - 1, Math.max(0, Math.ceil(share * n - 1e-9) - 1))]!;
  if (n === 0) return null;
  const value = at(probability);
  let below = 0;
  for (let i = 0; i < n; i++) below += Number(values[i]! <= value);
  const influences = Float64Array.from(values, (one) => (Number(one <= value) - below / n) / n);
  const reach = NORMAL_QUANTILE * clusteredError(influences, clusters);
  if (Number.isNaN(reach)) return null;
  return { value, low: at(probability - reach), high: at(probability + reach) };
}
