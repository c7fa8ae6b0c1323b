import { describe, expect, it } from "vitest";
import { geo } from "../../../../loaders/marketing/geo/index.ts";
import type { MarketingContext } from "../../../../loaders/marketing/part.ts";
import { noEstimate } from "../../../../src/models/evidence.ts";
import { metric } from "../../../../src/metrics.ts";
import { words } from "../../../../src/words/index.ts";
import "../../../../src/words/known/marketing-geo.ts";
import { contextOf } from "../../loyalty/part-context.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";
import { simulatedTest } from "./simulated-test.ts";

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

function book(): TableRows {
  const { weeks, channel, metric: outcome, startsOn, endsOn } = simulatedTest({ lift: 0.2, regions: 10, treated: 4 });
  const before = [...new Set(weeks.map(({ week }) => week))];
  return {
    geo_tests: [
      { test_id: "T.1", channel, metric: outcome, starts_on: startsOn, ends_on: endsOn },
      { test_id: "empty", channel: null, metric: null, starts_on: "1971-01-01", ends_on: null },
    ],
    geo: weeks.map(({ week, ...row }) => ({ test_id: "T.1", week: iso(week), ...row })),
    // One row for the country and one for a region that it holds already.
    sales: before.flatMap((week) => [
      { week: iso(week), region: null, inquiries: 100, policies: 20 },
      { week: iso(week), region: "R0", inquiries: 50, policies: 50 },
    ]),
  };
}

async function analysed(rows: TableRows, without: string[] = []) {
  const database = await stagedBook(rows);
  try {
    const worth = { valuePerPolicy: noEstimate("no_assumptions", 0, "policy_worth", "C") };
    return await geo({ ...contextOf(database, without), worth } as MarketingContext);
  } finally {
    database.close();
  }
}

describe("tests by regions of a book", () => {
  const found = analysed(book());

  it("reads what was staged, and says why of a test without weeks", async () => {
    const { findings, part } = await found;
    expect(findings.tests.map(({ test, verdict }) => [test, verdict])).toEqual([
      ["T.1", "up"],
      ["empty", "silent"],
    ]);
    expect(part.numbers["marketing.geo.empty.lift"]).toMatchObject({ estimate: null, reason: "geo_no_weeks" });
    expect(part.tables["geo_weeks"]).toHaveLength(48);
  });

  it("takes the country's own sales where they are booked", async () => {
    const [finding] = (await found).findings.tests;
    expect(finding!.policies.estimate).toBeCloseTo(finding!.incremental.estimate! / 5, 8);
  });

  it("has a metric, a method, words and an ordered interval for every number", async () => {
    const { numbers, checks } = (await found).part;
    for (const [id, { estimate, low, high, method, warnings, reason }] of Object.entries(numbers)) {
      expect(metric(id).each, id).toBe("test");
      if (estimate === null) expect(words().reasons[reason!] ?? reason, id).toBeTruthy();
      else if (low !== null) expect(low <= estimate && estimate <= high!, id).toBe(true);
      expect(words().methods[method], method).toBeTruthy();
      for (const warning of warnings) expect(words().warnings[warning], warning).toBeTruthy();
    }
    for (const { id } of checks) expect(words().checks[id], id).toBeTruthy();
  });

  it("gives the same twice", async () => {
    expect(await analysed(book())).toEqual(await found);
  });
});

describe("a book without tests by regions", () => {
  it("says which table it lacks, or that the table is empty", async () => {
    const { part } = await analysed({}, ["geo", "geo_tests"]);
    expect(part.missing.map(({ table }) => table)).toContain("geo");
    expect(part.numbers).toEqual({});
    const empty = await analysed({});
    expect(empty.findings.tests).toEqual([]);
    expect(empty.part.numbers).toEqual({});
  });
});
