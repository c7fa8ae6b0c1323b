import { describe, expect, it } from "vitest";
import { planFrauds } from "../../../../../loaders/book/demo/fraud/fraud-plan.ts";
import { calendarOf } from "../../../../../loaders/book/demo/fraud/levels.ts";
import { random } from "../../../../../loaders/book/demo/random.ts";
import { makeWorld } from "../../../../../loaders/book/demo/world.ts";

function planOf(requests: number, seed = 1) {
  const world = makeWorld({ customers: 60_000, requests, seed, ledger: "annual" });
  const calendar = calendarOf(world);
  return { world, calendar, plan: planFrauds(world, calendar, (name, index) => random(seed, name, index)) };
}

describe("planFrauds", () => {
  it("plans 420 frauds of 60,000 requests, 30 of them by the new script in the last quarter", () => {
    const { plan, calendar } = planOf(60_000);
    const fresh = plan.filter(({ script }) => script === "guided_app");
    expect([plan.length, fresh.length]).toEqual([420, 30]);
    expect(fresh.every(({ day }) => day >= calendar.scriptFrom && day < calendar.until)).toBe(true);
    expect(new Set(fresh.map((fraud) => fraud.mule)).size).toBeLessThanOrEqual(6);
  });

  it("keeps to the years of requests and to the blocks, in order of time", () => {
    const { plan, calendar, world } = planOf(60_000);
    expect(plan.filter(({ day }) => day < calendar.from || day >= calendar.until)).toEqual([]);
    expect(plan.filter(({ block }) => block < 0 || block >= world.blocks)).toEqual([]);
    expect(plan.map(({ day }) => day)).toEqual(plan.map(({ day }) => day).sort((a, b) => a - b));
  });

  it("counts earlier victims of the same account in 90 days", () => {
    const { plan } = planOf(60_000);
    plan.forEach((fraud, i) => {
      const before = plan
        .slice(0, i)
        .filter((one) => one.mule === fraud.mule && one.day >= fraud.day - 90 && !one.retry);
      expect(fraud.muleUses).toBeLessThanOrEqual(before.length);
    });
    expect(Math.max(...plan.map((fraud) => fraud.muleUses))).toBeGreaterThan(2);
  });

  it("plans none for a book without requests", () => {
    expect(planOf(0).plan).toEqual([]);
  });
});
