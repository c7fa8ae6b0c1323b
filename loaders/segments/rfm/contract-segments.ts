import { rfmScores } from "../../statistics/rfm-scores.ts";

/** What to do with a segment. */
export type Action = "keep" | "lift" | "attract" | "leave";

/** The segments in the order of the rules, each with what to do with it. Everybody is in the first whose rule holds. */
export const CONTRACT_SEGMENTS = {
  core: "keep",
  several: "keep",
  newcomer: "keep",
  large_single: "lift",
  settled: "leave",
  just_left: "attract",
  long_gone: "leave",
  unknown: "leave",
} as const satisfies Record<string, Action>;

export type ContractSegment = keyof typeof CONTRACT_SEGMENTS;

export const SEGMENT_ORDER = Object.keys(CONTRACT_SEGMENTS) as ContractSegment[];

/** How many policies are several. */
export const SEVERAL = 2;

/** NaN for what is not known. */
export interface Contracts {
  monthsSincePurchase: number;
  policiesHeld: number;
  /** A year, of all policies in force. */
  premium: number;
}

export interface Thresholds {
  /** A purchase is recent up to so many months ago. */
  months: number;
  /** A premium a year is large above this; null where premiums are not known, and then nobody's is. */
  premium: number | null;
}

/** Scores of those who hold a policy, and the cuts between the fifths. */
export interface ContractScores extends Thresholds {
  cuts: { months: number[]; policies: number[]; premium: number[] };
}

/**
 * Thresholds from the fifths of those who hold a policy: the two latest fifths of months since the last purchase are recent, the two largest of
 * premium are large. Null when nobody holds one.
 */
export function contractThresholds(holders: readonly Contracts[], knowsPremium = true): ContractScores | null {
  if (holders.length === 0) return null;
  const { cuts } = rfmScores({
    sinceLast: holders.map(({ monthsSincePurchase }) => monthsSincePurchase),
    purchases: holders.map(({ policiesHeld }) => policiesHeld),
    amount: holders.map(({ premium }) => premium),
  });
  const months = cuts.sinceLast[1];
  if (months === undefined) return null;
  return {
    months,
    premium: knowsPremium ? (cuts.amount[2] ?? null) : null,
    cuts: { months: cuts.sinceLast, policies: cuts.purchases, premium: knowsPremium ? cuts.amount : [] },
  };
}

/** The one segment that somebody is in; `unknown` where what decides is not known. */
export function contractSegment(
  { monthsSincePurchase, policiesHeld, premium }: Contracts,
  thresholds: Thresholds,
): ContractSegment {
  if (Number.isNaN(policiesHeld)) return "unknown";
  if (policiesHeld >= SEVERAL) return severalPolicies(premium, thresholds);
  if (Number.isNaN(monthsSincePurchase)) return "unknown";
  const isRecent = monthsSincePurchase <= thresholds.months;
  if (policiesHeld < 1) return isRecent ? "just_left" : "long_gone";
  if (isRecent) return "newcomer";
  if (thresholds.premium === null) return "settled";
  if (Number.isNaN(premium)) return "unknown";
  return premium > thresholds.premium ? "large_single" : "settled";
}

function severalPolicies(premium: number, thresholds: Thresholds): ContractSegment {
  if (thresholds.premium === null) return "several";
  if (Number.isNaN(premium)) return "unknown";
  return premium > thresholds.premium ? "core" : "several";
}
