import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loyal } from "../../../../loaders/segments/loyal/index.ts";
import { readLoyalPolicies, type LoyalPolicies } from "../../../../loaders/segments/loyal/loyal-policies.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { contextOf } from "../../loyalty/part-context.ts";
import { stagedBook } from "../../stage/staged-book.ts";

const customer = {
  joined_on: "2018-01-01",
  birth_year: 1970,
  residence: "suburban",
  owns_home: true,
  source: "referral",
};
const customers = [
  { customer_id: "c1", ...customer },
  { customer_id: "c2", ...customer, birth_year: 1990, residence: "rural", owns_home: false, source: "advertising" },
];
const policy = {
  customer_id: "c1",
  product: "term",
  issued_on: "2020-03-10",
  frequency: 1,
  annual_premium: 1000,
  list_premium: 1000,
  channel: "agent",
};
const policies = [
  { policy_id: "p1", ...policy },
  {
    policy_id: "p2",
    ...policy,
    issued_on: "2021-05-01",
    annual_premium: 900,
    ended_on: "2021-09-01",
    end_reason: "lapse",
  },
  { policy_id: "p3", ...policy, customer_id: "c2", annual_premium: 960, ended_on: "2021-01-10", end_reason: "death" },
  { policy_id: "p4", ...policy, customer_id: "c2", issued_on: "2025-05-01" },
  { policy_id: "p5", ...policy, customer_id: "c2", frequency: 0, annual_premium: 0, single_premium: 50000 },
  { policy_id: "p6", ...policy, main_policy_id: "p1" },
];
const premium = { kind: "premium", period_start: "2020-01-01", amount: 600 };
const ledger = ["p1", "p2", "p3"].map((policy_id) => ({ policy_id, ...premium }));

describe("readLoyalPolicies", () => {
  let database: Database;
  let found: LoyalPolicies;
  beforeAll(async () => {
    database = await stagedBook({ customers, policies, ledger });
    found = await readLoyalPolicies(database);
  });
  afterAll(() => database.close());

  it("takes main policies whose 25th month is over, and leaves out what death ended", () => {
    expect([...found.kept]).toEqual([1, 0, NaN, 1]);
    expect([...found.died]).toEqual([0, 0, 1, 0]);
  });

  it("tells the full price from a discount, and neither from both", () => {
    expect(found.traits.price).toEqual(["full", "discount", "between", "single"]);
  });

  it("knows traits as they were at issue where the book says so", () => {
    expect(found.traits.age).toEqual(["40-54", "40-54", "30-34", "30-34"]);
    expect(found.traits.bought_before).toEqual(["0", "1, under 3 years", "0", "1, under 3 years"]);
    expect(found.traits.home).toEqual(["owner", "owner", "no_owner", "no_owner"]);
  });

  it("spreads contribution over the years since issue", () => {
    expect(found.contribution[0]).toBeCloseTo(600 / (2122 / 365.25), 1);
  });

  it("says of a handful of policies that no claim can be told", async () => {
    const { numbers, tables, missing } = await loyal(contextOf(database));
    expect(numbers["segments.loyal.claims_held"]!.estimate).toBeNull();
    expect(tables["loyal_claims"]!.every(({ verdict }) => verdict === "untold")).toBe(true);
    expect(missing).toEqual([]);
  });

  it("says which tables are missing, and holds no number, so that one notice stands for the page", async () => {
    const { missing, numbers, tables } = await loyal(contextOf(database, ["policies", "customers"]));
    expect(missing.map(({ analysis }) => analysis)).toContain("loyal_referral");
    expect([numbers, tables]).toEqual([{}, {}]);
  });
});
