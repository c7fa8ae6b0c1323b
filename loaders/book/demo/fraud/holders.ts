import type { Block, Person, Policy } from "../block.ts";
import type { Random } from "../random.ts";
import { yearOf } from "../calendar.ts";
import { hasSavings } from "./available-value.ts";

/** Who in a block can ask for what. */
export interface Holders {
  /** Main policies, by whether money can be drawn from them. */
  savings: Policy[];
  any: Policy[];
  /** Policies with savings that their owners surrendered, by the day they ended. */
  surrendered: Policy[];
  alone: ReadonlySet<Person>;
}

export function holdersOf(block: Block, from: number, until: number): Holders {
  const any = block.policies.filter((policy) => policy.main === null && (policy.ended === null || policy.ended > from));
  const members = new Map<number, number>();
  for (const person of block.people) members.set(person.household, (members.get(person.household) ?? 0) + 1);
  return {
    any,
    savings: any.filter(hasSavings),
    surrendered: any
      .filter(
        (policy) => policy.endReason === "surrender" && policy.ended! < until && policy.ended! > policy.issued + 60,
      )
      .sort((a, b) => a.ended! - b.ended! || a.index - b.index),
    alone: new Set(block.people.filter((person) => members.get(person.household) === 1)),
  };
}

/** In force, its owner alive, from thirty days after issue until a week before its end. */
export function canAsk(policy: Policy, day: number): boolean {
  const alive = policy.owner.deceased === null || policy.owner.deceased > day;
  return alive && policy.issued + 30 < day && (policy.ended === null || policy.ended > day + 7);
}

/** One that can ask on this day, at random; null when there seems to be none. */
export function anyHolder(policies: readonly Policy[], day: number, random: Random): Policy | null {
  for (let i = 0; i < 200 && policies.length > 0; i++) {
    const policy = policies[random.integer(policies.length)]!;
    if (canAsk(policy, day)) return policy;
  }
  return policies.find((policy) => canAsk(policy, day)) ?? null;
}

/** Picks out of so many candidates with a weight each. */
export function pickWeighted(
  candidates: readonly Policy[],
  weight: (policy: Policy) => number,
  random: Random,
): Policy | null {
  return candidates.length === 0 ? null : random.pick(candidates, candidates.map(weight));
}

/** What makes a policyholder a victim; `quietDays` without a request, `wave` the region's scam calls, cents available. */
export interface Target {
  alone: boolean;
  available: number;
  quietDays: number;
  wave: number;
}

/** How fraudsters choose: the old, those who live alone, and quiet policies worth taking. */
export function victimWeight(policy: Policy, day: number, target: Target): number {
  const age = yearOf(day) - policy.owner.birthYear;
  const byAge = age >= 65 ? 1 : age >= 50 ? 0.3 : 0.1;
  const worth = Math.min(1, target.available / 55_000_000, 150_000_000 / target.available);
  return (0.0001 + byAge * worth) * (target.alone ? 1 : 0.4) * (target.quietDays > 1_150 ? 1 : 0.06) * target.wave;
}
