import { describe, expect, it } from "vitest";
import type { Block, Person, Policy } from "../../../../../loaders/book/demo/block.ts";
import { day } from "../../../../../loaders/book/demo/calendar.ts";
import type { Member } from "../../../../../loaders/book/demo/marketing/assignment.ts";
import { outcomeOf } from "../../../../../loaders/book/demo/marketing/outcomes.ts";
import { countPurchases } from "../../../../../loaders/book/demo/marketing/universal-holdout.ts";

const asOf = day("2025-12-31");
const issued = day("2023-02-01");
const policy = (changes: Partial<Policy>) =>
  ({ issued, ended: null, endReason: null, main: null, annualPremium: 1_000, singlePremium: 0, ...changes }) as Policy;

describe("a rider sold with a policy", () => {
  const main = policy({ ended: day("2024-02-01") });
  const rider = policy({ main });
  const person = { firstSeen: day("2020-01-01"), deceased: null, globalHoldoutSince: null } as Person;

  it("is no policy of its own to all direct marketing, but its premium counts", () => {
    const block = { people: [person], policiesOf: [[main, rider]] } as unknown as Block;
    expect(countPurchases(block, asOf).reachable).toEqual({ people: 1, policies: 1, ape: 2_000, inForce: 0 });
  });

  it("keeps nobody once its policy has ended", () => {
    const member = { campaign: 0, assigned: day("2023-01-10") } as Member;
    expect(outcomeOf(member, [main, rider], asOf)).toMatchObject({ bought: main, kept: false });
    expect(outcomeOf(member, [policy({}), rider], asOf)).toMatchObject({ kept: true });
  });
});
