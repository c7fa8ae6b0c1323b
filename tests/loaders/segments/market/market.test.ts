import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { market } from "../../../../loaders/segments/market/index.ts";
import { tierNumbers } from "../../../../loaders/segments/market/numbers.ts";
import { tierCells } from "../../../../loaders/segments/market/tier-cells.ts";
import { tierRows, upperLessLower } from "../../../../loaders/segments/market/tiers.ts";
import type { Part } from "../../../../loaders/segments/part.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { knownMetric } from "../../../../src/metrics.ts";
import { marketWords } from "../../../../src/words/segments-market.ts";
import { contextOf } from "../../loyalty/part-context.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";
import { policyholders } from "./policyholders.ts";

const PEOPLE = 120;
const people = Array.from({ length: PEOPLE }, (_, i) => i);

/** 120 policyholders of two incomes at six firms; every third bought through the web, as those who like the app prefer; half came back for a second policy. */
const rows: TableRows = {
  customers: people.map((i) => ({
    customer_id: `c${i}`,
    birth_year: 1980,
    income_band: i % 2 === 0 ? "lower" : "upper",
    preferred_channel: i % 3 === 0 ? "app" : "agent",
    employer_id: i % 4 === 0 ? null : `e${i % 6}`,
    source: i % 5 === 0 ? "work_site" : "agent",
  })),
  employers: [0, 1, 2, 3, 4].map((i) => ({
    employer_id: `e${i}`,
    size_band: i < 3 ? "small" : "large",
    industry: `trade ${i}`,
    growth_stage: "mature",
  })),
  policies: people.flatMap((i) => [
    ...(i % 2 === 0 ? [policy(i, 1, "2021-01-01", "web")] : []),
    policy(i, 0, "2020-01-01", i % 3 === 0 ? "web" : "bank"),
  ]),
  ledger: people.map((i) => ({ policy_id: `p${i}-0`, period_start: "2024-03-01", kind: "premium", amount: 1000 + i })),
};

function policy(owner: number, place: number, issued: string, channel: string) {
  return {
    policy_id: `p${owner}-${place}`,
    customer_id: `c${owner}`,
    product: "term",
    issued_on: issued,
    channel,
    annual_premium: 1000,
  };
}

describe("the part on markets and employers", () => {
  let database: Database;
  let found: Part;
  beforeAll(async () => {
    database = await stagedBook(rows);
    found = await market(contextOf(database));
  });
  afterAll(() => database.close());

  it("reads who bought through the channel that they prefer, app and web as one", () => {
    const { estimate, n } = found.numbers["segments.market.as_preferred"]!;
    expect(n).toBe(180);
    expect(estimate).toBeCloseTo((40 + 20) / 180, 10);
  });

  it("takes the channel of the first purchase, not of a later one", () => {
    const first = found.tables["market_cells"]!.filter(({ by }) => by === "first");
    const web = first.filter(({ channel }) => channel === "web").reduce((sum, row) => sum + Number(row["people"]), 0);
    expect(web).toBe(40);
  });

  it("counts a firm that the table of employers lacks, and names none", () => {
    expect(found.numbers["segments.market.firms"]!.estimate).toBe(6);
    expect(found.numbers["segments.market.employees"]!.estimate).toBe(90);
    expect(JSON.stringify(found)).not.toMatch(/"e\d"/);
  });

  it("registers every number, and can speak of all of them", () => {
    for (const id of Object.keys(found.numbers)) expect(knownMetric(id), id).toBeDefined();
    const text = marketWords();
    expect(text.finding(found.numbers, "TWD")).toMatch(/\.$/);
    expect(text.kindNote(found.tables["market_kinds"]!)).toMatch(/\.$/);
    const book = { currency: "TWD" } as never;
    expect(() => text.decisions({ ...found, book } as never)).not.toThrow();
  });

  it("counts firms without a table of employers, and says what is missing of them", async () => {
    const without = await market(contextOf(database, ["employers"]));
    expect(without.missing.map(({ analysis, table }) => [analysis, table])).toEqual([["market_kinds", "employers"]]);
    expect(without.numbers["segments.market.firms"]!.estimate).toBe(6);
    expect(without.tables["market_cells"]!.length).toBeGreaterThan(0);
  });

  it("says of a book without customers which columns each analysis needs, and holds no number", async () => {
    const { numbers, tables, missing } = await market(contextOf(database, ["customers"]));
    expect([numbers, tables]).toEqual([{}, {}]);
    expect(missing.length).toBeGreaterThan(0);
  });
});

describe("the numbers of thirty customers of one income", () => {
  it("are withheld where few people would say them, and compare nothing", () => {
    const all = policyholders(
      people.slice(0, 30).map((i) => ({ tier: "middle", preferred: i % 3 === 0 ? "app" : "agent" })),
    );
    const cells = tierCells(all, all.preferred);
    const numbers = tierNumbers(all, tierRows(all), upperLessLower(all), cells);
    expect(numbers["segments.market.upper_less_lower"]!.reason).toBe("market_one_tier");
    expect(numbers["segments.market.cells_apart"]!.reason).toBe("market_nothing_compared");
    expect(cells.map((row) => row["people"])).toEqual([20, 10]);
    expect(marketWords().finding(numbers, "TWD")).toMatch(/\.$/);
  });
});
