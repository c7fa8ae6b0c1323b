import { NORMAL_QUANTILE } from "./interval-level.ts";
import type { Moments } from "./mean-estimate.ts";

/** Two groups within one stratum. */
export interface TwoSamples {
  treated: Moments;
  control: Moments;
}

/**
 * Difference of two means over strata, treated less control, weighted by n1 n0 / (n1 + n0) as a regression with an intercept for each stratum does
 * (Angrist and Pischke 2009, eq. 3.3.7), with its 90 % interval from the variance within strata, pooled for each group. Null when no stratum has
 * both groups, or when no variance can be told.
 */
export function stratifiedMeanDifference(strata: readonly TwoSamples[]) {
  const both = strata.filter(({ treated, control }) => treated.n > 0 && control.n > 0);
  const variances = {
    treated: varianceWithin(both.map((s) => s.treated)),
    control: varianceWithin(both.map((s) => s.control)),
  };
  let [top, weight, variance] = [0, 0, 0];
  for (const { treated, control } of both) {
    const w = (treated.n * control.n) / (treated.n + control.n);
    top += w * (treated.sum / treated.n - control.sum / control.n);
    weight += w;
    variance += w ** 2 * (variances.treated / treated.n + variances.control / control.n);
  }
  if (weight === 0 || Number.isNaN(variance)) return null;
  const difference = top / weight;
  const half = (NORMAL_QUANTILE * Math.sqrt(variance)) / weight;
  return { difference, low: difference - half, high: difference + half };
}

function varianceWithin(groups: readonly Moments[]): number {
  let [squares, freedom] = [0, 0];
  for (const { n, sum, sumOfSquares } of groups) {
    squares += Math.max(0, sumOfSquares - sum ** 2 / n);
    freedom += n - 1;
  }
  return freedom > 0 ? squares / freedom : NaN;
}
