import type { Block, Person, Policy, World } from "../block.ts";
import { isMature, keptAt, sampledEvery } from "./expected-course.ts";
import { rounded } from "./rounded.ts";

interface Trait {
  /** Whether the policy has the trait; null when it has neither the trait nor what it is set against. */
  holds: (policy: Policy) => boolean | null;
  /** The same policy with the trait and with what it is set against, all else as it is. */
  given: (policy: Policy) => Policy;
  taken: (policy: Policy) => Policy;
}

const DISCOUNT = 0.92;
const MIDDLE_AGE = 47;
const YOUNG_AGE = 30;

/** What decides, besides attitudes, how long a policy is kept. */
const TRAITS: Record<string, Trait> = {
  referral_against_advertising: {
    holds: ({ owner: { source } }) => (source === "referral" ? true : source === "advertising" ? false : null),
    given: (policy) => owned(policy, { source: "referral" }),
    taken: (policy) => owned(policy, { source: "advertising" }),
  },
  owns_home: {
    holds: ({ owner }) => owner.ownsHome,
    given: (policy) => owned(policy, { ownsHome: true }),
    taken: (policy) => owned(policy, { ownsHome: false }),
  },
  middle_aged: {
    holds: (policy) => ageAt(policy) >= 38 && ageAt(policy) < 56,
    given: (policy) => aged(policy, MIDDLE_AGE),
    taken: (policy) => aged(policy, YOUNG_AGE),
  },
  suburban_against_others: {
    holds: ({ owner }) => owner.residence === "suburban",
    given: (policy) => owned(policy, { residence: "suburban" }),
    taken: (policy) => owned(policy, { residence: "urban" }),
  },
  full_price_against_discount: {
    holds: ({ annualPremium, listPremium, frequency }) =>
      frequency === 0 ? null : annualPremium >= 0.95 * listPremium,
    given: (policy) => priced(policy, Math.max(1, policy.annualPremium / policy.listPremium)),
    taken: (policy) => priced(policy, DISCOUNT),
  },
  monthly_against_yearly: {
    holds: ({ frequency }) => (frequency === 12 ? true : frequency === 1 ? false : null),
    given: (policy) => paid(policy, 12),
    taken: (policy) => paid(policy, 1),
  },
};

function owned(policy: Policy, change: Partial<Person>): Policy {
  return { ...policy, owner: { ...policy.owner, ...change } };
}

function aged(policy: Policy, age: number): Policy {
  return owned(policy, { birthYear: Math.floor(1970 + policy.issued / 365.25 - age) });
}

function ageAt({ issued, owner }: Policy): number {
  return (issued - (owner.birthYear - 1970) * 365.25) / 365.25;
}

function priced(policy: Policy, ratio: number): Policy {
  return policy.frequency === 0 ? policy : { ...policy, annualPremium: ratio * policy.listPremium };
}

function paid(policy: Policy, frequency: 1 | 12): Policy {
  return policy.frequency === 0 ? policy : { ...policy, frequency };
}

const GROUPS = ["among_all", "among_those", "among_others"] as const;

/** New policies, and by how much the trait raises the probability that they are in force at 25 months, summed. */
type GroupSums = Record<(typeof GROUPS)[number], { policies: number; difference: number }>;

export type TraitSums = Record<string, GroupSums>;

export function countTraitEffects(world: World, block: Block): TraitSums {
  const every = sampledEvery(world, 15_000);
  const policies = block.policies.filter((policy) => policy.index % every === 0 && isMature(world, policy));
  return Object.fromEntries(Object.entries(TRAITS).map(([name, trait]) => [name, countTrait(world, policies, trait)]));
}

function countTrait(world: World, policies: readonly Policy[], { holds, given, taken }: Trait): GroupSums {
  const sums: GroupSums = {
    among_all: { policies: 0, difference: 0 },
    among_those: { policies: 0, difference: 0 },
    among_others: { policies: 0, difference: 0 },
  };
  for (const policy of policies) {
    const difference = keptAt(world, given(policy), 25) - keptAt(world, taken(policy), 25);
    const has = holds(policy);
    const group = has === null ? null : has ? "among_those" : "among_others";
    for (const name of group === null ? (["among_all"] as const) : (["among_all", group] as const)) {
      sums[name].policies++;
      sums[name].difference += difference;
    }
  }
  return sums;
}

/** For truth.json: by trait, the change of 25-month persistency per policy among all, those who have it and those who have the other. */
export function describeTraitEffects(parts: readonly TraitSums[]): Record<string, unknown> {
  const describe = (trait: string, group: (typeof GROUPS)[number]) => {
    const sum = (key: "policies" | "difference") => parts.reduce((total, part) => total + part[trait]![group][key], 0);
    return { policies: sum("policies"), persistency_25: rounded(sum("difference") / sum("policies")) };
  };
  return Object.fromEntries(
    Object.keys(TRAITS).map((trait) => [
      trait,
      Object.fromEntries(GROUPS.map((group) => [group, describe(trait, group)])),
    ]),
  );
}
