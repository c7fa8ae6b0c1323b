import { beforeAll, describe, expect, it } from "vitest";
import type { Block, Policy, World } from "../../../../../loaders/book/demo/block.ts";
import { addMonths } from "../../../../../loaders/book/demo/calendar.ts";
import { liveBlock } from "../../../../../loaders/book/demo/lives.ts";
import { expectEnds, isMature, keptAt, otherEndOf } from "../../../../../loaders/book/demo/loyalty/expected-course.ts";
import { endingOf } from "../../../../../loaders/book/demo/persistency.ts";
import { random } from "../../../../../loaders/book/demo/random.ts";
import { makeWorld } from "../../../../../loaders/book/demo/world.ts";

let world: World;
let block: Block;
beforeAll(() => {
  world = makeWorld({ customers: 1_000, requests: 0, seed: 4, ledger: "annual" });
  block = liveBlock(world, 0, (name, index = 0) => random(4, name, index)).block;
});

const DRAWS = 40;

/** The share of `policies` that draws of the simulation itself leave in force so many months after issue. */
function drawnKept(policies: readonly Policy[], months: number): number {
  let kept = 0;
  for (const policy of policies)
    for (let draw = 0; draw < DRAWS; draw++) {
      const ending = endingOf(world, policy, random(draw, "again", policy.index));
      kept += Number(ending === null || ending.ended > addMonths(policy.issued, months));
    }
  return kept / (DRAWS * policies.length);
}

describe("keptAt", () => {
  it.each([13, 25, 49])("is the share that the simulation's own draws leave in force at %i months", (months) => {
    const policies = block.policies.filter(
      (policy) =>
        isMature(world, policy) && addMonths(policy.issued, 50) <= world.asOf && policy.product !== "critical_illness",
    );
    const alive = policies.filter((policy) => otherEndOf(policy) > addMonths(policy.issued, 50));
    const expected = alive.reduce((sum, policy) => sum + keptAt(world, policy, months), 0) / alive.length;
    expect(alive.length).toBeGreaterThan(300);
    expect(Math.abs(expected - drawnKept(alive, months))).toBeLessThan(0.01);
  });
});

describe("expectEnds", () => {
  it("changes nothing before the day on which something changes", () => {
    const policy = block.policies.find((each) => isMature(world, each) && each.frequency === 12)!;
    const from = addMonths(policy.issued, 20);
    const changed = { ...policy, earlyFactor: 9 };
    const course = (life: Policy | undefined) => {
      const ends: number[] = [];
      expectEnds(world, { policy, changed: life, from, until: addMonths(policy.issued, 24) }, (_, end) =>
        ends.push(end),
      );
      return ends;
    };
    expect(course(changed)[0]! / course(undefined)[0]!).toBeGreaterThan(4);
    expect(course(changed)).toHaveLength(course(undefined).length);
    expect(course({ ...policy })).toEqual(course(undefined));
  });

  it("counts the months of a yearly payer since the last premium as they were lived", () => {
    const policy = block.policies.find(
      (each) => isMature(world, each) && each.frequency === 1 && each.premiumTermYears > 5,
    )!;
    const [anniversary, day] = [addMonths(policy.issued, 24), addMonths(policy.issued, 23)];
    const ends = (changed: Policy) => {
      let first = 0;
      expectEnds(world, { policy, changed, from: day, until: addMonths(anniversary, 2) }, (_, end) => (first = end));
      return first;
    };
    const [lived, worse] = [ends(policy), ends({ ...policy, earlyFactor: 2 })];
    expect(worse).toBeGreaterThan(lived);
    expect(worse).toBeLessThan(1.3 * lived);
  });
});
