import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { NORMAL_QUANTILE } from "./interval-level.ts";

const POWER = 0.8;

/**
 * Smallest effect that a two-sided test at 10 % finds with a power of 80 %, given the standard error of the estimate (Bloom 1995): the sum of both normal
 * quantiles times the error.
 */
export function detectableEffect(error: number, power = POWER): number {
  return (NORMAL_QUANTILE + normalQuantile(power, 0, 1)) * error;
}

/** Chance that a two-sided test at 10 % finds an effect of this size (normal limit). */
export function powerOf(effect: number, error: number): number {
  const distance = Math.abs(effect) / error;
  return normalCdf(distance - NORMAL_QUANTILE, 0, 1) + normalCdf(-distance - NORMAL_QUANTILE, 0, 1);
}

/** How many times as many units, split over the arms as they were, such a test needs to find an effect of this size with a power of 80 %. */
export function unitsNeeded(effect: number, error: number): number {
  return (detectableEffect(error) / effect) ** 2;
}
