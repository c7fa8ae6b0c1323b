import { estimateOf, type Estimate } from "../../../src/models/evidence.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";

/** An estimate with its bounds times a factor, which may have an error of its own (as a share of itself). */
export function scaledEstimate(estimate: Estimate, factor: number, relativeError = 0): Estimate {
  if (estimate.estimate === null) return estimate;
  const { n, method, grade, warnings } = estimate;
  const middle = estimate.estimate * factor;
  const ofFactor = NORMAL_QUANTILE * middle * relativeError;
  const reach = (bound: number | null) => (bound === null ? null : Math.hypot(bound * factor - middle, ofFactor));
  const [below, above] = [estimate.low, estimate.high].map(reach) as [number | null, number | null];
  const [under, over] = factor < 0 ? [above, below] : [below, above];
  const low = under === null ? null : middle - under;
  const high = over === null ? null : middle + over;
  return estimateOf(middle, n, method, { low, high, grade, warnings });
}

/** Per million of some spend; no estimate when nothing was spent. */
export function perMillionOf(policies: Estimate, spend: number): Estimate {
  if (policies.estimate === null || spend > 0) return scaledEstimate(policies, 1e6 / spend);
  return { ...policies, estimate: null, low: null, high: null, reason: "evidence_no_spend" };
}

/** The standard error that an interval of 90 % amounts to; null without an interval. */
export function standardErrorOf({ low, high }: Estimate): number | null {
  return low === null || high === null ? null : (high - low) / (2 * NORMAL_QUANTILE);
}
