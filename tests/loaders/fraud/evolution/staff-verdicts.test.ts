import { describe, expect, it } from "vitest";
import { sourceRows, yearRows } from "../../../../loaders/fraud/evolution/label-sources.ts";
import { staffVerdicts } from "../../../../loaders/fraud/evolution/staff-verdicts.ts";
import { smallContext, type SmallFinding } from "../reported/small-context.ts";

const finding = (request: number, label: SmallFinding["label"], by: string, at = 5): SmallFinding => ({
  request,
  at,
  label,
  by,
});

describe("what staff said", () => {
  it("is held against what others found, among requests reviewed that are old enough", () => {
    const context = smallContext(
      [0, 0, 0, 0, 395],
      [
        finding(0, "legitimate", "staff", 1),
        finding(0, "fraud", "police"),
        finding(1, "suspected", "staff", 1),
        finding(1, "fraud", "customer"),
        finding(2, "suspected", "staff"),
        finding(4, "fraud", "police", 396),
      ],
      400,
    );
    expect(staffVerdicts(context, Uint8Array.of(1, 1, 1, 0, 1))).toEqual({
      frauds: 2,
      cleared: 1,
      others: 1,
      suspected: 1,
    });
  });
});

describe("sources of findings", () => {
  it("are told with their median delay, counts under ten withheld", () => {
    const at = Array.from({ length: 24 }, () => 0);
    const findings = at.map((_, i) => finding(i, i < 12 ? "fraud" : "suspected", i < 21 ? "police" : "audit", 4));
    const rows = sourceRows(smallContext(at, findings, 400), new Uint8Array(24).fill(1, 0, 6));
    expect(rows).toEqual([
      { source: "audit", findings: null, fraud: null, suspected: null, legitimate: null, reviewed: null, days: null },
      { source: "police", findings: 21, fraud: null, suspected: null, legitimate: null, reviewed: 6 / 21, days: 4 },
    ]);
  });

  it("keep a year of few findings from being found by subtraction", () => {
    const at = Array.from({ length: 50 }, () => 0);
    const years = (i: number) => (i < 5 ? 100 : i < 20 ? 500 : 900);
    const findings = at.map((_, i) => finding(i, "fraud", "audit", years(i)));
    const rows = yearRows(smallContext(at, findings, 1000).findings);
    expect(rows.map((row) => [row["year"], row["findings"]])).toEqual([
      [1970, null],
      [1971, null],
      [1972, 30],
    ]);
  });

  it("count by year what decides", () => {
    const at = Array.from({ length: 30 }, () => 0);
    const findings = at.map((_, i) => finding(i, i < 15 ? "fraud" : i < 20 ? "suspected" : "legitimate", "audit", 400));
    expect(yearRows(smallContext(at, findings, 800).findings)).toEqual([{ year: 1971, source: "audit", findings: 25 }]);
  });

  it("count the first and the last hour of a year to it, leap years too", () => {
    const day = (date: string) => Date.parse(date) / 86_400_000;
    const at = Array.from({ length: 24 }, () => 0);
    const hour = (i: number) => day(i % 2 ? "2024-01-01T01:00Z" : "2025-12-31T23:00Z");
    const findings = at.map((_, i) => finding(i, "fraud", "audit", hour(i)));
    expect(yearRows(smallContext(at, findings, day("2026-01-01")).findings)).toEqual([
      { year: 2024, source: "audit", findings: 12 },
      { year: 2025, source: "audit", findings: 12 },
    ]);
  });
});
