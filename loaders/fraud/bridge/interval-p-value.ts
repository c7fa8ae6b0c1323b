import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";

/** Two-sided p-value of a difference of zero, from its 90 % normal interval; NaN without one or when it has no width. */
export function differencePValue(found: { difference: number; low: number; high: number } | null): number {
  if (!found || !(found.high > found.low)) return NaN;
  const error = (found.high - found.low) / (2 * NORMAL_QUANTILE);
  return 2 * normalCdf(-Math.abs(found.difference) / error, 0, 1);
}
