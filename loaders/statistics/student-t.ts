import betainc from "@stdlib/math-base-special-betainc";
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** Beyond so many degrees of freedom the normal quantile differs by less than 1e-5 of itself. */
const NEARLY_NORMAL = 1e5;

/** Two-sided p-value of a t statistic with so many degrees of freedom (Abramowitz and Stegun 1964, 26.7.1); NaN without any. */
export function studentTPValue(t: number, degrees: number): number {
  if (!(degrees > 0) || Number.isNaN(t)) return NaN;
  return betainc(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** Quantile of Student's t, by that of t^2 / (degrees + t^2), which is Beta(1/2, degrees / 2); NaN for no degrees of freedom. */
export function studentTQuantile(probability: number, degrees: number): number {
  if (!(degrees > 0)) return NaN;
  if (degrees > NEARLY_NORMAL) return normalQuantile(probability, 0, 1);
  const share = betaQuantile(Math.abs(2 * probability - 1), 0.5, degrees / 2);
  return Math.sign(probability - 0.5) * Math.sqrt((degrees * share) / (1 - share));
}
