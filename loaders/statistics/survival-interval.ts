import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { LEVEL, NORMAL_QUANTILE } from "./interval-level.ts";
import type { Interval } from "./percentile-interval.ts";

/** Scale on which an interval of a probability is symmetric. */
export type IntervalScale = "log-log" | "log" | "plain";

/**
 * Interval of a survival probability. On the log-log scale it stays between 0 and 1 (Kalbfleisch and Prentice 1980); R's
 * survfit takes the log scale by itself. Null bounds at 0 and 1, where the variance says nothing.
 */
export function survivalInterval(
  survival: number,
  variance: number,
  { level = LEVEL, scale = "log-log" }: { level?: number; scale?: IntervalScale } = {},
): Interval {
  if (!(survival > 0 && survival < 1 && variance > 0)) return { low: null, high: null };
  const reach = normalQuantile(0.5 + level / 2, 0, 1) * Math.sqrt(variance);
  if (scale === "plain") return { low: Math.max(0, survival - reach), high: Math.min(1, survival + reach) };
  const relative = reach / survival;
  if (scale === "log") {
    return { low: survival * Math.exp(-relative), high: Math.min(1, survival * Math.exp(relative)) };
  }
  const exponent = Math.exp(relative / Math.abs(Math.log(survival)));
  return { low: survival ** exponent, high: survival ** (1 / exponent) };
}

/** Interval of a cumulative incidence: that of its complement, turned round. */
export function incidenceInterval(
  incidence: number,
  variance: number,
  options: { level?: number; scale?: IntervalScale } = {},
): Interval {
  const { low, high } = survivalInterval(1 - incidence, variance, options);
  return { low: high === null ? null : 1 - high, high: low === null ? null : 1 - low };
}

/**
 * 90 % interval of an incidence of zero among so many who were followed all the time: Wilson's (1927), as the variance of curves
 * that never move is zero. Null bounds without anybody.
 */
export function noEventInterval(followed: number): Interval {
  if (!(followed > 0)) return { low: null, high: null };
  const z2 = NORMAL_QUANTILE ** 2;
  return { low: 0, high: z2 / (followed + z2) };
}
