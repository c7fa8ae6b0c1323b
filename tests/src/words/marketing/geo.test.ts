import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../../src/models/evidence.ts";
import type { Report, Row } from "../../../../src/models/report.ts";
import { geoWords } from "../../../../src/words/marketing-geo.ts";

/** What a sentence at a grade must use, and what it may not: the words of all stronger evidence. */
const rules: Record<"B" | "C" | "D", { says: RegExp; never: RegExp }> = {
  B: { says: /is likely to have/, never: /\b(caused|estimated|goes together)\b/ },
  C: { says: /is estimated to/, never: /\b(caused|added|likely|goes together)\b/ },
  D: { says: /goes together with/, never: /\b(caused|added|likely|estimated)\b/ },
};

interface Told {
  test: string;
  channel?: string | null;
  lift?: [number, number, number];
  grade?: Grade;
  extra?: number;
  worth?: [number, number, number];
  detectable?: number;
}

const estimate = ([value, low, high]: [number, number, number], grade: Grade) =>
  estimateOf(value, 22, "geo_geo_based", { low, high, grade });

function report(...tests: Told[]): Report {
  const numbers: Record<string, Estimate> = {};
  const rows = tests.map(
    ({ test, channel = "search", lift, grade = "B", extra = 100, worth, detectable = 0.08 }): Row => {
      const id = (name: string) => `marketing.geo.${test}.${name}`;
      const verdict = !lift ? "silent" : lift[1] > 0 ? "up" : lift[2] < 0 ? "down" : "none_seen";
      numbers[id("lift")] = lift ? estimate(lift, grade) : noEstimate("geo_no_control", 5, "geo_geo_based", "D");
      numbers[id("spend_extra")] = estimateOf(extra, 22, "geo_spend_difference");
      if (worth) numbers[id("worth")] = estimate(worth, "C");
      if (lift) numbers[id("detectable")] = estimateOf(detectable, 22, "geo_detectable", { grade });
      return { test, channel, metric: "inquiries", verdict, grade, starts_on: "2024-02-26", reason: null };
    },
  );
  return {
    book: { name: "b", currency: "TWD", as_of: "2025-12-31", observed_from: null, basis: "cash", simulated: true },
    ...{ state: "ready", missing: [], checks: [], rows: [] },
    ...{ numbers, tables: { geo_tests: rows } },
  };
}

const plain = (text: string) => text.replaceAll(/[\u00a0]/g, " ");
const text = geoWords();

describe.each(Object.keys(rules) as (keyof typeof rules)[])("the finding at grade %s", (grade) => {
  it.each([
    ["a rise", [0.17, 0.08, 0.26], 100],
    ["a fall after a cut", [-0.17, -0.26, -0.08], -100],
  ] as const)("uses its verb and none stronger for %s", (_, lift, extra) => {
    const said = plain(text.finding(report({ test: "G1", lift: [...lift], grade, extra })));
    expect(said).toMatch(rules[grade].says);
    expect(said).not.toMatch(rules[grade].never);
    expect(said).toContain("17 %");
    expect(said).toContain(extra < 0 ? "Less spend on search" : "Extra spend on search");
  });
});

describe("the finding", () => {
  it("says what was seen first, then what was not and what would have been", () => {
    const both = report(
      { test: "G2", channel: "display", lift: [-0.02, -0.07, 0.03] },
      { test: "G1", lift: [0.17, 0.08, 0.26] },
    );
    expect(plain(text.finding(both))).toBe(
      "Extra spend on search is likely to have added 17 % to inquiries in its regions (8 to 26 %); the test of display (G2) shows no effect on inquiries (−7 to 3 %); one of 8 % it would have seen four times out of five.",
    );
    expect(text.findingGrade(both)).toBe("B");
  });

  it("has the grade of its weakest test, and leaves silent ones aside", () => {
    const mixed = report({ test: "G1", lift: [0.17, 0.08, 0.26] }, { test: "G2", lift: [0, -0.1, 0.1], grade: "C" });
    expect(text.findingGrade(mixed)).toBe("C");
    expect(text.findingGrade(report({ test: "G1", lift: [0.17, 0.08, 0.26] }, { test: "G3" }))).toBe("B");
  });

  it("says why a test says nothing, and that there is none", () => {
    expect(text.finding(report({ test: "G3", channel: null }))).toBe(
      "The test of G3 says nothing: not known: no control region is left.".replace(": not known:", ":"),
    );
    expect(text.finding(report())).toBe("The book has no test by regions.");
  });
});

describe("the decisions", () => {
  it("keep what pays, take back what loses, and follow what is not known", () => {
    const decided = (worth?: [number, number, number]) =>
      text.decisions(report({ test: "G1", lift: [0.17, 0.08, 0.26], ...(worth && { worth }) }))[0]!;
    expect(decided([500, 100, 900]).decision).toContain("Keep the higher spend on search");
    expect(decided([-500, -900, -100]).decision).toContain("back");
    expect(decided([50, -900, 900]).decision).toContain("Follow");
    expect(decided().amount).toBeNull();
  });

  it("do not call for more spend where a test shows no effect", () => {
    const [only] = text.decisions(report({ test: "G2", channel: "display", lift: [-0.02, -0.07, 0.03] }));
    expect(only!.decision).toContain("Do not spend more on display");
    expect(only!.amount).toBe(100);
  });

  it("do not take the silence of a test that is too small for an answer", () => {
    const small = report({ test: "G2", channel: "display", lift: [0.08, -0.09, 0.34], detectable: 0.28 });
    expect(plain(text.finding(small))).toContain("cannot tell an effect on inquiries from none (−9 to 34 %)");
    expect(text.decisions(small)[0]!.decision).toContain("Test display again, longer");
  });

  it("ask for a test that says nothing to be run again", () => {
    expect(text.decisions(report({ test: "G3" }))[0]!.decision).toBe("Run the test of search again");
  });
});

describe("the placebos", () => {
  const fake = (misses_zero: boolean, region: string | null = null): Row => ({ misses_zero, region, apart: true });

  it("are told with how many of them go wrong", () => {
    const regions = [fake(true), fake(true, "A"), fake(false, "B")];
    expect(text.placeboTitle([fake(false), fake(false)], regions, [])).toBe(
      "None of 2 fake starts and 1 of 2 control regions show an effect that was not there: no more than chance does",
    );
    expect(text.placeboTitle([], [], [])).toContain("No placebo can be made");
    const failed: Row = { check: "geo_placebo_time", passed: false, value: 0.5 };
    expect(text.placeboTitle([fake(true)], [], [failed])).toContain("more than chance does");
  });
});
