import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { marketWords } from "../../../src/words/segments-market.ts";

const text = marketWords();
const told = (estimate: number, low: number, high: number, n = 100) =>
  estimateOf(estimate, n, "market_fdr", { low, high, grade: "D" });
const gap = { "segments.market.upper_less_lower": told(-12_325, -13_531, -11_119) };
const nothing = {
  "segments.market.kinds_apart": estimateOf(0, 16, "market_fdr", { grade: "D" }),
  "segments.market.firm_likeness": told(0, -0.001, 0.002),
  "segments.market.kept_likeness": told(0.001, -0.001, 0.003),
};

describe("the words on markets and employers", () => {
  it("say who brings less, with the verb of an association, and that firms do not differ", () => {
    expect(text.finding({ ...gap, ...nothing }, "TWD")).toBe(
      "Upper income goes together with NT$\u00a012,325 less contribution to date a head than lower income (NT$\u00a011,119 to 13,531), among people won in the same years. Firms differ no more than by chance, whatever their size, industry and growth.",
    );
  });

  it("call incomes alike when the interval holds nothing, and say why nothing can be said", () => {
    expect(text.finding({ "segments.market.upper_less_lower": told(5, -10, 20) }, "TWD")).toContain("bring the same");
    const none = { "segments.market.upper_less_lower": noEstimate("market_one_tier", 0, "market_same_years") };
    expect(text.finding(none, "TWD")).toContain("fewer than two bands of income");
  });

  it("do not call firms alike whose people are", () => {
    const alike = { ...nothing, "segments.market.firm_likeness": told(0.1, 0.05, 0.15) };
    expect(text.finding(alike, "TWD")).toContain("more alike than strangers");
  });

  it("ask for another look at a kind of firm that stands apart, and for none where none does", () => {
    const row: Row = {
      trait: "size",
      level: "micro",
      firms: 9,
      people: 80,
      difference: -5,
      difference_low: -8,
      difference_high: -2,
      p: 0.05,
      clear: -1,
      kept_clear: 0,
    };
    const numbers = { ...nothing, "segments.market.firms": estimateOf(60, 60, "count") };
    const report = (apart: number) => ({
      numbers: {
        ...numbers,
        "segments.market.kinds_apart": estimateOf(apart, 16, "market_fdr", { grade: "D" as const }),
      },
      tables: { market_kinds: [row] },
      book: { currency: "TWD" },
    });
    const [second] = text.decisions(report(1) as never);
    expect(second!.decision).toBe("Look again next year before avoiding micro firms");
    expect([second!.amount, second!.low, second!.high]).toEqual([-500, -800, -200]);
    expect(text.decisions(report(0) as never)[0]!.decision).toContain("not by size, industry or growth");
  });

  it("count the rare kinds behind one name, and the firms behind each", () => {
    expect(text.level({ trait: "industry", level: "other", folded: 4988, firms: 70 })).toBe(
      "Other, 4,988 rare kinds (70 firms)",
    );
    expect(text.kindNote([{ trait: "industry", level: "other", folded: 4988 }])).toContain(
      "4,988 rare kinds of industry",
    );
    expect(text.kindNote([], [{ trait: "occupation", kinds: 5000 }])).toContain(
      "Nothing is told by occupation: each of its 5,000 kinds is too rare.",
    );
  });

  it("say of work-site selling what its interval allows", () => {
    const of = (low: number, high: number) =>
      text.workSiteTitle({ "segments.market.work_site_value": told(100, low, high) }, "TWD");
    expect(of(-50, 250)).toContain("no clearly better");
    expect(of(50, 150)).toContain("goes together with NT$\u00a0100 more a head");
    expect(text.workSiteTitle({}, "TWD")).toContain("cannot be told");
  });
});
