import { NORMAL_QUANTILE } from "./interval-level.ts";

/** Two groups within one stratum: how many there are, and how many of them had the event. */
export interface TwoGroups {
  treated: number;
  treatedEvents: number;
  control: number;
  controlEvents: number;
}

/**
 * Difference of two risks over strata (Mantel and Haenszel) with its 90 % interval from the variance of Greenland and Robins
 * (1985, eq. 5), which holds for few large strata and for many small ones. Null when no stratum has both groups.
 */
export function riskDifference(strata: readonly TwoGroups[]): { difference: number; low: number; high: number } | null {
  let [top, weight, variance] = [0, 0, 0];
  for (const { treated: n1, control: n0, treatedEvents: a, controlEvents: c } of strata) {
    const n = n1 + n0;
    if (n1 === 0 || n0 === 0) continue;
    top += (a * n0 - c * n1) / n;
    weight += (n1 * n0) / n;
    variance += (a * (n1 - a) * n0 ** 3 + c * (n0 - c) * n1 ** 3) / (n1 * n0 * n ** 2);
  }
  if (weight === 0) return null;
  const difference = top / weight;
  const half = (NORMAL_QUANTILE * Math.sqrt(variance)) / weight;
  return { difference, low: difference - half, high: difference + half };
}
