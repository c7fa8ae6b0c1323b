import { NORMAL_QUANTILE } from "./interval-level.ts";

/** Who is flagged, and rightly, among n. */
export interface FlagCounts {
  truePositives: number;
  falsePositives: number;
  n: number;
}

/**
 * Net benefit of acting on the flagged: true positives less false ones, each false one weighed by the odds of the threshold probability at which acting is just
 * worth it, per person (Vickers and Elkin 2006). Null without anyone and at a threshold outside [0, 1).
 */
export function netBenefit({ truePositives, falsePositives, n }: FlagCounts, threshold: number): number | null {
  if (!(n > 0) || !(threshold >= 0 && threshold < 1)) return null;
  return (truePositives - falsePositives * oddsOf(threshold)) / n;
}

/** Its 90 % interval: that of a mean of n values that are 1, minus the odds, or 0. Null where the net benefit is. */
export function netBenefitInterval(counts: FlagCounts, threshold: number): { low: number; high: number } | null {
  const benefit = netBenefit(counts, threshold);
  if (benefit === null) return null;
  const square = (counts.truePositives + counts.falsePositives * oddsOf(threshold) ** 2) / counts.n;
  const half = NORMAL_QUANTILE * Math.sqrt(Math.max(0, square - benefit ** 2) / counts.n);
  return { low: benefit - half, high: benefit + half };
}

function oddsOf(threshold: number): number {
  return threshold / (1 - threshold);
}
