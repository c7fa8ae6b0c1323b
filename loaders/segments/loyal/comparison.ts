import { logisticRegression } from "../../statistics/logistic-regression.ts";
import type { LoyalClaim } from "./claims.ts";
import { designOf } from "./design.ts";
import type { LoyalPolicies } from "./loyal-policies.ts";

/** The policies that a claim is told by. */
export interface Comparison {
  claim: LoyalClaim;
  /** 1 for those who are claimed to stay, 0 for those whom they are held against, -1 for all others. */
  all: Int8Array;
  /** The same, with only those left that could as well have been in the other group. */
  group: Int8Array;
  /** Chance of being in the first group, by all other traits; NaN outside both. */
  propensity: Float64Array;
  /** Share of the two groups that is left. */
  comparable: number;
}

export interface NoComparison {
  claim: LoyalClaim;
  reason: string;
  n: number;
}

/** Policies whose other traits all but decide which group they are in have nobody to be compared with (Crump and others 2009). */
const BEYOND_COMPARISON = 0.02;
const FEWEST_POLICIES = 50;
const FEWEST_CUSTOMERS = 30;
const FEWEST_OUTCOMES = 10;
/** Holds what certainty would send off: a channel that never gives a discount. */
const RIDGE = 0.5;

/** The two groups of a claim, cut to where both occur; the reason where there are not two that could be compared. */
export function comparisonOf(claim: LoyalClaim, policies: LoyalPolicies): Comparison | NoComparison {
  const own = policies.traits[claim.trait];
  const all = Int8Array.from(own, (level) => {
    return level === null ? -1 : claim.first.includes(level) ? 1 : claim.second.includes(level) ? 0 : -1;
  });
  const n = all.reduce((sum, side) => sum + Number(side >= 0), 0);
  const none = (reason: string): NoComparison => ({ claim, reason, n });
  if (own.every((level) => level === null)) return none("loyal_not_known");
  if (!all.includes(1) || !all.includes(0)) return none("loyal_one_group");
  if (!isEnough(all, policies)) return none("loyal_too_few");
  const propensity = propensityOf(claim, all, policies);
  if (!propensity) return none("loyal_no_overlap");
  const group = all.map((side, i) => (side >= 0 && isComparable(propensity[i]!) ? side : -1));
  if (!isEnough(group, policies)) return none("loyal_no_overlap");
  const left = group.reduce((sum, side) => sum + Number(side >= 0), 0);
  return { claim, all, group, propensity, comparable: left / n };
}

function isComparable(propensity: number): boolean {
  return propensity >= BEYOND_COMPARISON && propensity <= 1 - BEYOND_COMPARISON;
}

function isEnough(group: Int8Array, { kept, customer }: LoyalPolicies): boolean {
  return [0, 1].every((side) => {
    const members = [...group.keys()].filter((i) => group[i] === side && !Number.isNaN(kept[i]!));
    const stayed = members.filter((i) => kept[i] === 1).length;
    return (
      members.length >= FEWEST_POLICIES &&
      Math.min(stayed, members.length - stayed) >= FEWEST_OUTCOMES &&
      new Set(members.map((i) => (Number.isNaN(customer[i]!) ? -i - 1 : customer[i]!))).size >= FEWEST_CUSTOMERS
    );
  });
}

function propensityOf({ trait }: LoyalClaim, all: Int8Array, { traits }: LoyalPolicies): Float64Array | null {
  const member = Float64Array.from(all, (side) => (side < 0 ? NaN : side));
  const others = Object.fromEntries(Object.entries(traits).filter(([name]) => name !== trait));
  const { predictors, columns } = designOf(others, member, member);
  const weights = member.map((side) => (Number.isNaN(side) ? 0 : 1));
  const outcome = member.map((side) => (Number.isNaN(side) ? 0 : side));
  const fit = logisticRegression({ predictors, columns, outcome, weights, ridge: RIDGE });
  return fit.kind === "estimated" ? fit.probabilities.map((p, i) => (weights[i] === 1 ? p : NaN)) : null;
}
