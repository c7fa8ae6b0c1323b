import type { Block } from "../block.ts";
import { campaigns } from "./campaign-catalogue.ts";
import { isInForce } from "./audience.ts";
import { annualPremiumEquivalent } from "./outcomes.ts";

/** People, what they bought since the first campaign (main policies, APE in cents with riders), and how many of those policies are in force at the end. */
export interface Purchases {
  people: number;
  policies: number;
  ape: number;
  inForce: number;
}

/** By whether campaigns may reach the person; people who came after the first campaign are left out. */
export interface UniversalHoldout {
  reachable: Purchases;
  heldOut: Purchases;
}

const START = campaigns[0]!.starts;

export function countPurchases(block: Block, asOf: number): UniversalHoldout {
  const counts = { reachable: nothing(), heldOut: nothing() };
  block.people.forEach((person, position) => {
    if (person.firstSeen > START || (person.deceased !== null && person.deceased <= START)) return;
    const group = person.globalHoldoutSince === null ? counts.reachable : counts.heldOut;
    group.people++;
    for (const policy of block.policiesOf[position]!) {
      if (policy.issued < START) continue;
      group.ape += annualPremiumEquivalent(policy);
      if (policy.main !== null) continue;
      group.policies++;
      group.inForce += Number(isInForce(policy, asOf));
    }
  });
  return counts;
}

function nothing(): Purchases {
  return { people: 0, policies: 0, ape: 0, inForce: 0 };
}

/** What all campaigns together added per person whom they could reach: as it was, less as it would have been without them. */
export function universalEffect(
  actual: readonly UniversalHoldout[],
  without: readonly UniversalHoldout[],
): Record<string, number> {
  const people = actual.reduce((sum, { reachable }) => sum + reachable.people, 0);
  const added = (what: "policies" | "ape" | "inForce") =>
    actual.reduce((sum, part, i) => sum + part.reachable[what] - without[i]!.reachable[what], 0) / people;
  return {
    people,
    policies_per_person: added("policies"),
    ape_per_person: added("ape") / 100,
    in_force_per_person: added("inForce"),
  };
}
