import { quantileSorted } from "d3-array";

/** Bands of contribution in a year, the best first; everybody is in one. */
export const VALUE_BANDS = ["best", "upper", "lower", "nothing", "loss"] as const;

export type ValueBand = (typeof VALUE_BANDS)[number];

/** Contribution a year above which somebody of those who hold a policy is in the best tenth, and in the better half. */
export interface ValueThresholds {
  best: number;
  upper: number;
}

/** From the contributions of those who hold a policy, NaN aside; null without any. */
export function valueThresholds(contributions: ArrayLike<number>): ValueThresholds | null {
  const known = Float64Array.from(contributions).filter((value) => !Number.isNaN(value));
  const sorted = Array.from(known.sort());
  if (sorted.length === 0) return null;
  return { best: quantileSorted(sorted, 0.9)!, upper: quantileSorted(sorted, 0.5)! };
}

/** The one band of a contribution: a loss is a loss and nothing is nothing, wherever the thresholds lie. NaN is nothing in the ledger. */
export function valueBand(contribution: number, { best, upper }: ValueThresholds): ValueBand {
  if (contribution < 0) return "loss";
  if (!(contribution > 0)) return "nothing";
  if (contribution > best) return "best";
  return contribution > upper ? "upper" : "lower";
}
