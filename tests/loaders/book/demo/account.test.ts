import { describe, expect, it } from "vitest";
import { kindIndex, walkAccount } from "../../../../loaders/book/demo/account.ts";
import { liveBlock } from "../../../../loaders/book/demo/lives.ts";
import { random } from "../../../../loaders/book/demo/random.ts";
import { makeWorld } from "../../../../loaders/book/demo/world.ts";

const world = makeWorld({ customers: 600, requests: 100, seed: 4, ledger: "quarterly" });
const { block } = liveBlock(world, 0, (name, index = 0) => random(4, name, index));

function totals(policy: (typeof block.policies)[number]): Float64Array {
  const sums = new Float64Array(17);
  walkAccount(world, policy, ({ amounts }) => amounts.forEach((amount, kind) => (sums[kind]! += amount)));
  return sums;
}

describe("walkAccount", () => {
  it("closes the reserve of every completed life at exactly 0", () => {
    const completed = block.policies.filter((policy) => policy.ended !== null);
    expect(completed.length).toBeGreaterThan(100);
    expect(completed.map((policy) => totals(policy)[kindIndex.reserve_change])).toEqual(completed.map(() => 0));
  });

  it("takes no premium of a policy that was never taken up", () => {
    const notTaken = block.policies.filter((policy) => policy.endReason === "not_taken");
    expect(notTaken.length).toBeGreaterThan(0);
    for (const policy of notTaken) expect(totals(policy)[kindIndex.premium]).toBe(0);
  });

  it("defers the cost of winning a policy and no profit: the reserve is never further below 0 than that cost", () => {
    for (const policy of block.policies) {
      let reserve = 0;
      let cost = 0;
      walkAccount(world, policy, ({ amounts }) => {
        reserve -= amounts[kindIndex.reserve_change]!;
        cost -= amounts[kindIndex.initial_commission]! + amounts[kindIndex.acquisition_expense]!;
        expect(reserve).toBeGreaterThanOrEqual(-1.01 * cost);
      });
    }
  });

  it("pays dividends on whole life alone", () => {
    const paid = new Set(
      block.policies.filter((policy) => totals(policy)[kindIndex.dividend]! < 0).map((policy) => policy.product),
    );
    expect([...paid]).toEqual(["whole_life"]);
  });

  it("takes a single premium once", () => {
    const single = block.policies.filter((policy) => policy.frequency === 0 && policy.ended !== policy.issued);
    expect(single.length).toBeGreaterThan(0);
    for (const policy of single.filter((policy) => policy.endReason !== "cooling_off"))
      expect(totals(policy)[kindIndex.premium]).toBe(policy.singlePremium);
  });

  it("earns interest above the guarantee on new policies and below it on the old ones", () => {
    const interest = (from: number, until: number) => {
      let sum = 0;
      for (const policy of block.policies) {
        if (policy.issued < from || policy.issued >= until) continue;
        walkAccount(world, policy, (quarter) => {
          if (quarter.quarter >= 184) sum += quarter.interest;
        });
      }
      return sum;
    };
    expect(interest(world.firstDay, world.firstDay + 2 * 365)).toBeLessThan(0);
    expect(interest(world.observedFrom, world.asOf)).toBeGreaterThan(0);
  });
});
