import { describe, expect, it } from "vitest";
import { estimateOf } from "../../../../src/models/evidence.ts";
import type { Report, Row } from "../../../../src/models/report.ts";
import { attributionWords } from "../../../../src/words/marketing-attribution.ts";
import { evidenceWords } from "../../../../src/words/marketing-evidence.ts";

const numbers = {
  "marketing.evidence.spend": estimateOf(17e6, 8, "evidence_spend"),
  "marketing.evidence.channels": estimateOf(8, 8, "count"),
  "marketing.evidence.tested_share": estimateOf(0.38, 8, "evidence_share"),
  "marketing.attribution.rules_apart": estimateOf(0.16, 900, "attribution_rules", { grade: "D" }),
  "marketing.attribution.sales": estimateOf(900, 900, "count"),
};

const display = {
  channel: "display",
  kind: "media",
  spend: 475_000,
  low: -400,
  conflict: "credit_beyond_test",
  source: "geo_test",
};
const credits = [
  { channel: "display", rule: "first", share: 0.138 },
  { channel: "display", rule: "last", share: 0.303 },
  { channel: "web", rule: "first", share: 0.15 },
  { channel: "web", rule: "last", share: 0.14 },
];

function reportOf(lines: Row[], sources: Row[]): Report {
  const tables = { evidence_channels: lines, evidence_sources: sources, attribution_channels: credits };
  return { numbers, tables, book: { currency: "TWD" } } as unknown as Report;
}

const said = (text: string) => text.replaceAll("\u00a0", " ");

const geo = (changed: Row = {}): Row => {
  return {
    channel: "display",
    kind: "media",
    source: "geo_test",
    policies: -146,
    low: -459,
    high: 167,
    grade: "B",
    ...changed,
  };
};
const platform = {
  channel: "display",
  kind: "media",
  source: "platform",
  policies: 1200,
  barred: "evidence_credit_only",
};

describe("what the ledger says", () => {
  const text = evidenceWords();

  it("names what rests on a test, and a channel whose credit a test does not bear out", () => {
    const report = reportOf([{ ...display, grade: "B" }], [geo(), platform]);
    expect(said(text.finding(report))).toBe(
      "Of NT$ 17 M a year on 8 channels, 38 % rests on a test; a test by regions found no effect of display, which its platform credits with 1,200 sales.",
    );
    expect(text.findingGrade(report)).toBe("B");
  });

  it("names sources that disagree, or else the largest channel of which nobody can tell", () => {
    const disagreeing = { ...display, conflict: "effects_disagree" };
    expect(text.finding(reportOf([disagreeing], []))).toContain("on display the sources contradict one another");
    const untold = { ...display, conflict: null, source: null };
    expect(said(text.finding(reportOf([untold], [])))).toContain(
      "of display (NT$ 475,000) nobody can tell what it adds",
    );
    expect(text.findingGrade(reportOf([untold], []))).toBe("M");
  });

  it("asks to test what nothing speaks for, with its money, and nothing of an empty ledger", () => {
    const untold = { ...display, conflict: null, source: null, due_why: "untested_large" };
    expect(text.decisions(reportOf([untold], []))).toMatchObject([{ decision: "Test these next", amount: 475_000 }]);
    expect(text.decisions(reportOf([], []))).toEqual([]);
  });
});

describe("what attribution says", () => {
  const text = attributionWords();

  it("says credit as an association, and beside it what a test found", () => {
    const sentence = said(text.finding(reportOf([display], [geo()])));
    expect(sentence).toBe(
      "Display goes together with 14 to 30 % of the sales that could be followed, depending on the rule; a test by regions found no effect of it.",
    );
    expect(sentence).not.toMatch(/\b(caused|added|estimated)\b/);
  });

  it("uses the verb of the test's grade for what the test found", () => {
    const of = (changed: Row) => said(text.finding(reportOf([display], [geo({ low: 40, high: 90, ...changed })])));
    expect(of({ grade: "A", source: "experiment" })).toContain("by an experiment it added 40 to 90 policies");
    expect(of({ grade: "B" })).toContain("by a test by regions it is likely to have added 40 to 90 policies");
    expect(of({ grade: "C" })).toContain("it is estimated to contribute 40 to 90 policies");
  });

  it("says that no test decides where there is none, and why there is nothing to say", () => {
    expect(text.finding(reportOf([], []))).toContain("no test says which is right");
    const none = { numbers: {}, tables: {}, book: { currency: "TWD" } } as unknown as Report;
    expect(text.finding(none)).toContain("What rules of attribution say");
  });
});
