import { describe, expect, it } from "vitest";
import { checkRows, countWithheld, gapRows } from "../../../loaders/run/page-quality.ts";
import { noEstimate } from "../../../src/models/evidence.ts";
import "../../../src/words/known/all.ts";
import { words } from "../../../src/words/index.ts";

const check = (id: string, passed: boolean, value: number | null = null) => ({ id, passed, value, limit: null });
const lacking = (analysis: string, table: string, columns: string[]) => ({ analysis, table, columns, example: {} });

describe("checkRows", () => {
  it("lists a check once with all pages that rest on it, failed ones first", () => {
    const rows = checkRows({
      "value/index": { checks: [check("ties", true), check("sums", false)], missing: [] },
      "value/sources": { checks: [check("ties", true)], missing: [] },
    });
    expect(rows).toEqual([
      { ...check("sums", false), pages: "value/index" },
      { ...check("ties", true), pages: "value/index, value/sources" },
    ]);
  });

  it("keeps a check apart that measured another value elsewhere", () => {
    const page = (value: number) => ({ checks: [check("ties", true, value)], missing: [] });
    expect(checkRows({ a: page(0.1), b: page(0.2) })).toHaveLength(2);
  });

  it("says nothing of pages without checks", () => {
    expect(checkRows({ a: { checks: [], missing: [], state: "withheld" } })).toEqual([]);
  });
});

describe("gapRows", () => {
  it("gives each table that a page lacks once, with the columns of all its analyses", () => {
    const missing = [lacking("one", "lights", ["light"]), lacking("two", "lights", ["light", "score"])];
    expect(gapRows({ "fraud/lights": { checks: [], missing } })).toEqual([
      { page: "fraud/lights", table: "lights", columns: "light, score" },
    ]);
  });

  it("leaves the columns empty where the table as a whole is missing", () => {
    const missing = [lacking("one", "geo", [])];
    expect(gapRows({ "marketing/geo": { checks: [], missing } })).toEqual([
      { page: "marketing/geo", table: "geo", columns: "" },
    ]);
  });
});

describe("countWithheld", () => {
  it("counts a number that several pages show once, and leaves out what is unknown for another reason", () => {
    const numbers = { "a.b": noEstimate("too_few", 9, "count"), "a.c": noEstimate("no_events", 0, "count") };
    expect(countWithheld({ one: { numbers }, two: { numbers } })).toBe(1);
  });

  it("knows every reason that speaks of a group too small to be told", () => {
    const small = Object.entries(words().reasons).flatMap(([code, sentence]) =>
      /^withheld: .*(?:fewer than (?:10|five|ten)|no role has five)/.test(sentence) ? [code] : [],
    );
    const uncounted = small.filter(
      (code) => countWithheld({ page: { numbers: { id: noEstimate(code, 0, "count") } } }) === 0,
    );
    expect(uncounted).toEqual([]);
  });
});
