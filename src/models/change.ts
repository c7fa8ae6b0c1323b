import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Estimate } from "./evidence.ts";
import { NORMAL_QUANTILE } from "./proportion-interval.js";

/** "counted": in full both times, so that there is no noise to speak of. */
export type ChangeVerdict = "more_than_noise" | "within_noise" | "counted" | "unchanged" | "cannot_tell";

/** Why nobody can tell. */
export type NoVerdict = "no_number_now" | "no_number_then" | "measured_otherwise" | "no_interval";

/** What became of a number since an earlier book. */
export interface Change {
  /** The earlier estimate. */
  before: number | null;
  /** Now minus then; null where one of them is missing or they were measured in different ways. */
  difference: number | null;
  /** 90 % interval of the difference; null where there is none. */
  low: number | null;
  high: number | null;
  /** Two-sided p-value of no change, for the correction for many comparisons; null without an interval. */
  p: number | null;
  verdict: ChangeVerdict;
  /** Given when nobody can tell. */
  reason?: NoVerdict;
}

/**
 * Holds an estimate against that of an earlier book. The interval of the difference takes its width from both intervals, each on its
 * own side (MOVER; Zou and Donner 2008, Statistics in Medicine 27), so that skew ones of ratios and shares need no scale of their
 * own. The books are taken as independent: where they hold the same customers, estimates move together and noise is overstated.
 */
export function changeOf(now: Estimate | undefined, then: Estimate | undefined): Change {
  const before = then?.estimate ?? null;
  if (!now || now.estimate === null) return cannotTell("no_number_now", before);
  if (!then || before === null) return cannotTell("no_number_then", before);
  if (now.method !== then.method || now.grade !== then.grade) return cannotTell("measured_otherwise", before);
  const difference = now.estimate - before;
  if (isNothing(difference, now.estimate, before)) return plain("unchanged", before, 0);
  const [widthsNow, widthsThen] = [widths(now), widths(then)];
  if (!widthsNow && !widthsThen && now.grade === "M") return plain("counted", before, difference);
  if (!widthsNow || !widthsThen) return { ...cannotTell("no_interval", before), difference };
  return compared(before, difference, widthsNow, widthsThen);
}

interface Widths {
  below: number;
  above: number;
}

function compared(before: number, difference: number, now: Widths, then: Widths): Change {
  const below = Math.hypot(now.below, then.above);
  const above = Math.hypot(now.above, then.below);
  const [low, high] = [difference - below, difference + above];
  const towardsNone = difference > 0 ? below : above;
  const p = 2 * normalCdf((-Math.abs(difference) / towardsNone) * NORMAL_QUANTILE, 0, 1);
  return { before, difference, low, high, p, verdict: low > 0 || high < 0 ? "more_than_noise" : "within_noise" };
}

/** Distances of the bounds from the estimate; null without an interval, or with one of no width. */
function widths({ estimate, low, high }: Estimate): Widths | null {
  if (typeof low !== "number" || typeof high !== "number" || !(high > low)) return null;
  return { below: Math.max(0, estimate! - low), above: Math.max(0, high - estimate!) };
}

/** Less than the arithmetic can tell apart. */
function isNothing(difference: number, now: number, before: number): boolean {
  return Math.abs(difference) <= 1e-9 * Math.max(Math.abs(now), Math.abs(before));
}

function plain(verdict: "unchanged" | "counted", before: number, difference: number): Change {
  return { before, difference, low: null, high: null, p: null, verdict };
}

function cannotTell(reason: NoVerdict, before: number | null): Change {
  return { before, difference: null, low: null, high: null, p: null, verdict: "cannot_tell", reason };
}
