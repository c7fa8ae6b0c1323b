import { describe, expect, it } from "vitest";
import { persistency } from "../../../../loaders/loyalty/persistency/index.ts";
import { bookPersistency, keptOf, type PersistencyModel } from "../../../../src/models/persistency.ts";
import { DEFAULT_DEFINITION, type Definition } from "../../../../src/models/persistency-definition.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";
import { contextOf } from "../part-context.ts";

type Policy = Record<string, string | number | null>;

let number = 0;
const policies = (count: number, more: Policy = {}): Policy[] =>
  Array.from({ length: count }, () => {
    number++;
    return {
      policy_id: `P${String(number).padStart(5, "0")}`,
      customer_id: `C${number}`,
      product: "whole_life",
      issued_on: "2020-01-31",
      frequency: 12,
      annual_premium: 1200,
      ...more,
    };
  });

async function partOf(rows: TableRows, without: string[] = []) {
  return persistency(contextOf(await stagedBook(rows), without));
}

const at = async (month: number, rows: Policy[], changed: Partial<Definition> = {}, more: TableRows = {}) => {
  const { model } = await partOf({ policies: rows, ...more });
  return bookPersistency(model as PersistencyModel, month, "count", { ...DEFAULT_DEFINITION, ...changed });
};

describe("persistency of a book", () => {
  it("counts a policy as in force at a month when its end comes after that day of the calendar", async () => {
    // A month after 31 January 2020 is 29 February; 13 months after it is 28 February 2021.
    const on = policies(20, { ended_on: "2021-02-28", end_reason: "lapse" });
    const after = policies(60, { ended_on: "2021-03-01", end_reason: "lapse" });
    expect(await at(13, [...on, ...after])).toMatchObject({ estimate: 0.75, n: 80 });
    expect(await at(25, [...on, ...after])).toMatchObject({ estimate: 0, n: 80 });
  });

  it("asks only policies whose month is past, and that were issued since observation began", async () => {
    const young = policies(30, { issued_on: "2024-12-01" });
    const old = policies(30, { issued_on: "2015-12-31", ended_on: "2016-06-01", end_reason: "lapse" });
    expect(await at(13, [...policies(20), ...young, ...old])).toMatchObject({ estimate: 1, n: 20 });
  });

  it("knows loans, paid up, completed terms, lapses made good and not, from events and terms", async () => {
    const groups = {
      apl: policies(10),
      paidUp: policies(11),
      completed: policies(12, { premium_term_years: 2 }),
      reinstated: policies(13),
      interrupted: policies(14),
      single: policies(15, { frequency: 0, annual_premium: null }),
      kept: policies(25),
    };
    const event = (kind: string, occurred_on: string) => (policy: Policy) => ({
      policy_id: policy["policy_id"] ?? null,
      occurred_on,
      kind,
    });
    const policy_events = [
      ...groups.apl.map(event("apl_start", "2022-02-01")),
      ...groups.apl.map(event("apl_end", "2022-06-01")),
      ...groups.paidUp.map(event("paid_up", "2022-01-01")),
      ...groups.reinstated.map(event("lapse", "2021-01-01")),
      ...groups.reinstated.map(event("reinstatement", "2021-06-01")),
      ...groups.interrupted.map(event("lapse", "2022-02-01")),
    ];
    const { model } = await partOf({ policies: Object.values(groups).flat(), policy_events });
    const keptUnder = (changed: Partial<Definition>, month = 25) => {
      const where = { trait: "all", level: "all", month };
      const { kept, gone } = keptOf(model as PersistencyModel, where, { ...DEFAULT_DEFINITION, ...changed });
      return [kept.policies, gone.policies];
    };
    expect(keptUnder({})).toEqual([100, 0]);
    expect(keptUnder({ apl: "gone" })).toEqual([90, 10]);
    expect(keptUnder({ apl: "gone" }, 37)).toEqual([100, 0]);
    expect(keptUnder({ paid_up: "gone" })).toEqual([89, 11]);
    expect(keptUnder({ completed: "left_out" })).toEqual([73, 0]);
    expect(keptUnder({ reinstatement: "once_reinstated" })).toEqual([86, 14]);
    expect(keptUnder({ reinstatement: "gone" })).toEqual([73, 27]);
  });

  it("takes policies issued before observation began into the product from their first anniversary in it", async () => {
    const old = policies(40, { issued_on: "2014-06-01" });
    const lapsed = policies(40, { issued_on: "2014-06-01", ended_on: "2016-06-15", end_reason: "lapse" });
    const { numbers, checks } = await partOf({ policies: [...old, ...lapsed] });
    expect(numbers["loyalty.persistency.25.count"]).toMatchObject({ estimate: null, reason: "nobody_got_that_far" });
    // Nobody is seen in months 0 to 18, so that the product has no beginning.
    expect(numbers["loyalty.persistency.25.delayed_entry"]).toMatchObject({ estimate: null });
    expect(checks).toEqual([]);
    const fresh = await partOf({ policies: [...old, ...lapsed, ...policies(20)] });
    expect(fresh.numbers["loyalty.persistency.25.delayed_entry"]!.estimate).toBeCloseTo(0.6, 12);
  });

  it("says what a year's leavers took along and what is in the book", async () => {
    const rows = [
      ...policies(20, { ended_on: "2025-06-01", end_reason: "surrender", sum_assured: 1000 }),
      ...policies(12, { ended_on: "2025-06-01", end_reason: "lapse", issued_on: "2024-01-01" }),
      ...policies(30, { customer_id: "C1", sum_assured: 500 }),
      ...policies(15, { issued_on: "2025-03-01", sum_assured: 800 }),
    ];
    const { numbers } = await partOf({ policies: rows });
    expect(numbers["loyalty.persistency.premium_given_up"]!.estimate).toBe(32 * 1200);
    expect(numbers["loyalty.persistency.premium_given_up_early"]!.estimate).toBe(12 * 1200);
    expect(numbers["loyalty.persistency.premium_of_one_point"]!.estimate).toBe(15 * 12);
    expect(numbers["loyalty.book.policies_per_policyholder"]!.estimate).toBe(45 / 16);
    expect(numbers["loyalty.book.sum_assured_new"]).toMatchObject({ estimate: 800, low: 800, high: 800 });
    const inForce = numbers["loyalty.book.sum_assured_in_force"]!;
    // 30 policies of 500 and 15 of 800: mean 600, variance 45 × 20,000 ÷ 44.
    expect(inForce.estimate).toBe(600);
    expect(inForce.high! - 600).toBeCloseTo(1.6448536 * Math.sqrt((45 * 20_000) / 44 / 45), 4);
  });

  it("has the intervals of half as many policies where every customer has two that always share their fate", async () => {
    const pairs = (count: number, more: Policy = {}) =>
      policies(count, more).flatMap((policy) => [policy, { ...policy, policy_id: `${String(policy["policy_id"])}B` }]);
    const ended = { ended_on: "2020-12-15", end_reason: "lapse" };
    const paired = await partOf({ policies: [...pairs(60), ...pairs(20, ended)] });
    const single = await partOf({ policies: [...policies(60), ...policies(20, ended)] });
    const [two, one] = [paired.numbers, single.numbers];
    expect((paired.model as PersistencyModel).designEffects).toMatchObject({
      trait: expect.arrayContaining(["all"]) as unknown,
    });
    for (const by of ["count", "delayed_entry"]) {
      const [of, half] = [two[`loyalty.persistency.13.${by}`]!, one[`loyalty.persistency.13.${by}`]!];
      expect(of.n).toBe(2 * half.n);
      expect(of.estimate).toBeCloseTo(0.75, 12);
      expect(of.low).toBeCloseTo(half.low!, 10);
      expect(of.high).toBeCloseTo(half.high!, 10);
    }
    // The ratio estimator's n / (n - 1) is of 160 policies here, of 80 there.
    const width = (numbers: typeof one) => {
      const { low, high } = numbers["loyalty.persistency.13.premium"]!;
      return high! - low!;
    };
    expect(width(two) / width(one)).toBeCloseTo(Math.sqrt(160 / 159 / (80 / 79)), 10);
  });

  it("weighs customers' premiums in the design effect by premium, and never narrows an interval", async () => {
    // One customer with a large and a small policy that go together, twenty with one policy kept, ten that lapsed.
    const ended = { ended_on: "2020-12-15", end_reason: "lapse" };
    const rows = [
      ...policies(2, { ...ended, customer_id: "CX", annual_premium: 3000 }),
      ...policies(20, { annual_premium: 1000 }),
      ...policies(10, { ...ended, annual_premium: 1000 }),
    ];
    const { designEffects: found } = (await partOf({ policies: rows })).model as PersistencyModel;
    const at = found.month.findIndex((month, i) => month === 13 && found.trait[i] === "all");
    // By count 20 of 32 are kept: residuals 3/8 and -5/8, CX twice -5/8. By premium 20 of 36: 4/9 and -5/9, CX twice -15/9.
    expect(found.count[at]).toBeCloseTo((20 * 9 + 10 * 25 + 100) / (20 * 9 + 12 * 25), 3);
    expect(found.premium[at]).toBeCloseTo((20 * 16 + 10 * 25 + 900) / (20 * 16 + 10 * 25 + 2 * 225), 3);
    const apart = [
      ...policies(30, { customer_id: null }),
      ...Array.from({ length: 15 }, (_, i) => [
        ...policies(1, { customer_id: `D${i}` }),
        ...policies(1, { ...ended, customer_id: `D${i}` }),
      ]).flat(),
    ];
    const { designEffects } = (await partOf({ policies: apart })).model as PersistencyModel;
    expect(Math.min(...designEffects.count, ...designEffects.premium)).toBe(1);
  });

  it("has reasons in place of numbers when there are no policies, or nobody reached 13 months", async () => {
    const none = await partOf({});
    expect(Object.values(none.numbers).every(({ estimate }) => estimate === null || estimate === 0)).toBe(true);
    const young = await partOf({ policies: policies(30, { issued_on: "2025-06-01" }) });
    expect(young.numbers["loyalty.persistency.13.count"]).toMatchObject({
      estimate: null,
      reason: "nobody_got_that_far",
    });
    expect(young.tables["persistency_groups"]).toEqual([]);
  });

  it("names what is missing without the policies", async () => {
    const { numbers, missing } = await partOf({}, ["policies"]);
    expect(numbers).toEqual({});
    expect(missing.map(({ table }) => table)).toEqual(["policies"]);
  });
});
