import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../../../loaders/book/demo/simulate.ts";
import { lifecycle } from "../../../../loaders/loyalty/lifecycle/index.ts";
import type { Part } from "../../../../loaders/loyalty/part.ts";
import { tenure } from "../../../../loaders/loyalty/tenure/index.ts";
import { NORMAL_QUANTILE } from "../../../../loaders/statistics/interval-level.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { contextOf } from "../part-context.ts";
import { stagedFolder } from "../staged-folder.ts";

interface Truth {
  loyalty: { traits: { referral_against_advertising: { among_those: { persistency_25: number } } } };
  last_year_by_tenure: { years: number; customers: number; mean: number }[];
}

describe("the simulated insurer's tenure and lifecycle", () => {
  let folder: string;
  let truth: Truth;
  let database: Database;
  let found: Part;
  let places: Part;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenure-of-tenure-"));
    const book = join(folder, "book");
    await simulate({ customers: 6000, requests: 600, seed: 7, ledger: "quarterly" }, book);
    truth = JSON.parse(await readFile(join(book, "truth.json"), "utf8")) as Truth;
    database = await stagedFolder(book);
    const context = contextOf(database);
    context.book.settings = { ...context.book.settings, discount_rate: 0.03, expense_includes_marketing: true };
    found = await tenure(context);
    places = await lifecycle(context);
  }, 180_000);

  afterAll(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("finds the planted contribution of each year of tenure, to the cent, among those still in force", async () => {
    const rows = await database.rows<{ years: number; customers: number; mean: number }>(
      `SELECT tenure_years AS years, COUNT(*) AS customers, SUM(contribution) / COUNT(*) AS mean
       FROM staged.tenure_customer WHERE is_in_force = 1 GROUP BY tenure_years ORDER BY tenure_years`,
    );
    for (const planted of truth.last_year_by_tenure) {
      const row = rows.find(({ years }) => years === planted.years)!;
      expect(row.customers).toBe(planted.customers);
      expect(row.mean).toBeCloseTo(planted.mean, 1);
    }
  });

  it("finds what being referred adds to persistency among those referred, within its error, with balance", () => {
    const { estimate, low, high } = found.numbers["loyalty.referral.persistency_25_difference"]!;
    const planted = truth.loyalty.traits.referral_against_advertising.among_those.persistency_25;
    const error = (high! - low!) / 2 / NORMAL_QUANTILE;
    expect(Math.abs(estimate! - planted) / error).toBeLessThan(3);
    expect(found.checks.find(({ id }) => id === "referral_balance")!.passed).toBe(true);
  });

  it("shows the old guarantees: the oldest policies lose interest", () => {
    const [oldest] = found.tables["tenure_eras"]!.filter(({ source }) => source === "interest");
    expect(Number(oldest!["amount"])).toBeLessThan(0);
  });

  it("places everybody, and tells no group of fewer than ten", () => {
    expect(places.checks).toEqual([{ id: "one_place_each", passed: true, value: null, limit: null }]);
    for (const table of ["places", "moves"]) {
      expect(Math.min(...places.tables[table]!.map(({ people }) => Number(people)))).toBeGreaterThanOrEqual(10);
    }
  });
});

describe("a book without a ledger, joining dates or contacts", () => {
  it("gives no numbers of tenure and says what they need", async () => {
    const context = contextOf(undefined as never, ["ledger", "customers"]);
    context.database = {
      rows: () => Promise.resolve([]),
      columns: () => Promise.resolve({}),
    } as unknown as Database;
    const { numbers, missing } = await tenure(context);
    expect(numbers).toEqual({});
    expect(new Set(missing.map(({ analysis }) => analysis))).toEqual(new Set(["tenure", "referral"]));
  });

  it("gives no lifecycle without policies", async () => {
    const { numbers, missing } = await lifecycle(contextOf(undefined as never, ["policies"]));
    expect(numbers).toEqual({});
    expect(missing.some(({ analysis }) => analysis === "lifecycle")).toBe(true);
  });
});
