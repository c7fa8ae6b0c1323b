import { walkAccount } from "../account.ts";
import type { Block, Person, Policy, Source, World } from "../block.ts";
import { addMonths } from "../calendar.ts";
import { endingOf } from "../persistency.ts";
import { random as openStream } from "../random.ts";
import { isMature, keptAt, sampledEvery } from "./expected-course.ts";
import { rounded } from "./rounded.ts";

/**
 * Customers won by referral under observation and 25 months ago or more, as they are and had advertising won them, with all that
 * they bought: sums of the probability that the first policy is in force at 25 months, and of contribution a year since joining (cents).
 */
export interface ReferralSums {
  customers: number;
  firstPolicies: number;
  referral: { kept: number; money: number };
  advertising: { kept: number; money: number };
}

const SAMPLE = 60_000;

export function countReferralEffects(world: World, block: Block): ReferralSums {
  const every = sampledEvery(world, SAMPLE);
  const sums: ReferralSums = {
    customers: 0,
    firstPolicies: 0,
    referral: { kept: 0, money: 0 },
    advertising: { kept: 0, money: 0 },
  };
  block.people.forEach((person, i) => {
    const policies = block.policiesOf[i]!;
    if (person.source !== "referral" || person.index % every !== 0 || !isWon(world, person, policies)) return;
    const [first] = policies;
    const isCounted = isMature(world, first!);
    sums.customers++;
    sums.firstPolicies += Number(isCounted);
    for (const source of ["referral", "advertising"] as const) {
      if (isCounted) sums[source].kept += keptAt(world, wonBy(first!, source), 25);
      sums[source].money += moneyAYear(world, policies, source);
    }
  });
  return sums;
}

function isWon(world: World, { joined }: Person, policies: readonly Policy[]): boolean {
  return joined !== null && joined >= world.observedFrom && addMonths(joined, 25) <= world.asOf && policies.length > 0;
}

function wonBy(policy: Policy, source: Source): Policy {
  return { ...policy, owner: { ...policy.owner, source } };
}

/** Under the same draws whatever the source; a rider ends with its main policy. */
function moneyAYear(world: World, policies: readonly Policy[], source: Source): number {
  const lived = new Map<Policy, Policy>();
  let money = 0;
  for (const policy of policies) {
    const main = policy.main && lived.get(policy.main)!;
    const had = { ...wonBy(policy, source), main };
    const ending = endingOf(world, had, openStream(world.options.seed, "source ending", policy.index));
    had.ended = ending?.ended ?? null;
    had.endReason = ending?.reason ?? null;
    had.premiumsUntil = ending?.premiumsUntil ?? null;
    lived.set(policy, had);
    walkAccount(world, had, ({ amounts }) => {
      for (const amount of amounts) money += amount;
    });
  }
  return money / ((world.asOf - policies[0]!.owner.joined!) / 365.25);
}

/** For truth.json: among those won by referral, what it changes that it was not advertising. */
export function describeReferralEffects(parts: readonly ReferralSums[]): Record<string, number | null> {
  const sum = (of: (part: ReferralSums) => number) => parts.reduce((total, part) => total + of(part), 0);
  const customers = sum((part) => part.customers);
  const firstPolicies = sum((part) => part.firstPolicies);
  return {
    customers,
    first_policies: firstPolicies,
    persistency_25: rounded(sum((part) => part.referral.kept - part.advertising.kept) / firstPolicies),
    contribution_a_year: rounded(sum((part) => part.referral.money - part.advertising.money) / (100 * customers)),
  };
}
