// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { bookSummary } from "../../../../src/components/about/book-summary.ts";
import { bookTables } from "../../../../src/components/about/book-tables.ts";
import { pageChecks } from "../../../../src/components/about/page-checks.ts";
import type { Report, Row } from "../../../../src/models/report.ts";
import { words } from "../../../../src/words/index.ts";

const reportOf = (tables: Record<string, Row[]>, numbers: object = {}) => ({ tables, numbers }) as unknown as Report;
const table = (name: string, present: boolean, latest: string | null, days_old: number | null): Row => {
  return { table: name, row: "a row", present, latest, days_old };
};

describe("bookTables", () => {
  it("says in words how fresh each table is, the stalest first, and of absent ones nothing", () => {
    const tables = [
      table("policies", true, "2025-12-31", 0),
      table("ledger", true, "2025-10-01", 91),
      table("geo", false, null, null),
    ];
    const { freshness } = bookTables(reportOf({ tables }));
    expect(freshness.map(({ table, latest, freshness }) => [table, latest, freshness])).toEqual([
      ["ledger", "1 October 2025", "ends 13 weeks before"],
      ["policies", "31 December 2025", "reaches it"],
    ]);
  });

  it("names the page that a gap costs something", () => {
    const { gaps } = bookTables(reportOf({ gaps: [{ page: "marketing/geo", table: "geo", columns: "" }] }));
    expect(gaps).toEqual([{ name: "Geo tests", table: "geo", columns: "all of it" }]);
  });
});

describe("freshnessOf", () => {
  it.each([
    [null, "has no dates"],
    [0, "reaches it"],
    [-3, "reaches it"],
    [1, "ends a day before"],
    [13, "ends 13 days before"],
    [30, "ends 4 weeks before"],
    [365, "ends 12 months before"],
    [1096, "ends 3 years before"],
  ])("says of %s days: %s", (days, sentence) => {
    expect(words().bookPage.freshnessOf(days)).toBe(sentence);
  });
});

describe("pageChecks", () => {
  const check = { id: "ties_to_finance", value: null, limit: null };

  it("leads from a failed check to its pages", () => {
    const list = pageChecks(reportOf({ checks: [{ ...check, passed: false, pages: "value/index, value/sources" }] }));
    const links = [...list.querySelectorAll<HTMLElement>("li[data-passed=false] a")];
    expect(links.map((link) => [link.getAttribute("href"), link.textContent])).toEqual([
      ["/value/", "Who carries the value"],
      ["/value/sources", "Where the profit comes from"],
    ]);
  });

  it("says so when none failed, and when there are none yet", () => {
    const passed = pageChecks(reportOf({ checks: [{ ...check, passed: true, pages: "value/index" }] }));
    expect(passed.textContent).toContain("No check failed.");
    expect(pageChecks(reportOf({})).textContent).toContain("not there yet");
  });
});

describe("bookSummary", () => {
  it("sums up what was read, set aside and missing", () => {
    const tables = [table("policies", true, null, null), table("geo", false, null, null)];
    const numbers = { "book.rows_in": { estimate: 1200 }, "book.rows_set_aside": { estimate: 0 } };
    const sentence = bookSummary(reportOf({ tables }, numbers)).textContent.replace(/\s+/g, " ").trim();
    expect(sentence).toBe("1,200 rows were read from one table and none were set aside; one table is missing.");
  });
});
