import { group } from "d3";
import { FEWEST_PEOPLE, poolSmallGroups } from "../../value/small-cells.ts";
import { GIVEN_UP, type PolicyLives } from "./read-lives.ts";

/** A curve or a hazard ratio tells something of a level from this many customers on. */
const FEWEST_CUSTOMERS = 100;
const UNKNOWN = "unknown";

/** Policies at one level of a trait. */
export interface Level {
  level: string;
  /** Positions of the policies, ascending. */
  members: Uint32Array;
  customers: number;
  givenUp: number;
}

/**
 * Levels of a trait by number of policies, largest first. Those of fewer than a hundred customers or ten policies given up are
 * pooled into "other"; none when fewer than two are left.
 */
export function levelsOf(lives: PolicyLives, trait: string): Level[] {
  const values = lives.traits[trait]!;
  const found = [...group(values.keys(), (i) => values[i] ?? UNKNOWN)].map(([level, members]) =>
    levelOf(lives, level, Uint32Array.from(members)),
  );
  const ordered = found.sort((a, b) => b.members.length - a.members.length || (a.level < b.level ? -1 : 1));
  const kept = poolSmallGroups(ordered, sizeOf, (small) => {
    const members = Uint32Array.from(small.flatMap((one) => [...one.members])).sort();
    return levelOf(lives, "other", members);
  });
  return kept.length > 1 ? kept : [];
}

/** On the scale on which ten is enough. */
function sizeOf({ customers, givenUp }: Level): number {
  return Math.min((customers * FEWEST_PEOPLE) / FEWEST_CUSTOMERS, givenUp);
}

function levelOf({ customer, lifetimes }: PolicyLives, level: string, members: Uint32Array): Level {
  let givenUp = 0;
  const customers = new Set<number>();
  for (let at = 0; at < members.length; at++) {
    if (lifetimes.cause[members[at]!] === GIVEN_UP) givenUp++;
    customers.add(customer[members[at]!]!);
  }
  return { level, members, customers: customers.size, givenUp };
}
