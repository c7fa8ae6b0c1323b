import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate, type Estimate } from "../../../../src/models/evidence.ts";
import type { Report, Row } from "../../../../src/models/report.ts";
import { budgetWords } from "../../../../src/words/marketing-budget.ts";

const text = budgetWords();
const plain = (said: string) => said.replaceAll("\u00a0", " ");

const number = (value: number, low: number | null = null, high: number | null = null) =>
  estimateOf(value, 156, "budget_split", { low, high, grade: "C" });
const advised = (changes: Record<string, Estimate> = {}): Record<string, Estimate> => ({
  "marketing.budget.gain": number(270_000, 40_000, 560_000),
  "marketing.budget.gain.policies": number(34, 5, 71),
  "marketing.budget.loss_chance": number(0.08),
  "marketing.budget.moved": number(912_345),
  "marketing.budget.present": estimateOf(5_800_000, 156, "budget_spend"),
  "marketing.budget.next_test": number(16_000),
  ...changes,
});
const row = (line: string, present: number, best: number): Row => ({ line, told: true, present, best });
const tables: Report["tables"] = {
  budget_split: [
    row("tv", 2_000_000, 1_200_000),
    row("search", 900_000, 1_812_345),
    row("social + video", 1_000_000, 890_000),
  ],
  budget_tests: [
    { line: "social + video", design: "off", weeks: 8, regions: 0.5, value: 19_400, cost: 2_800, net: 16_600 },
  ],
  budget_returns: [{ target: 1, budget: 4_000_000, more: 640_000, more_low: -95_000, more_high: 1_200_000 }],
};
const report = (numbers: Record<string, Estimate>, of = tables) =>
  ({ numbers, tables: of, book: { currency: "TWD" } }) as unknown as Report;

describe("the finding of the budget", () => {
  it("says what moves where, what that is estimated to contribute, and how likely it is to lose", () => {
    expect(plain(text.finding({ numbers: advised(), tables }, "TWD"))).toBe(
      "Moving NT$ 910,000 a year from TV to search is estimated to contribute 34 policies more (5 to 71); the chance that it loses is 8 %.",
    );
  });

  it("does not hide that a move may as well lose", () => {
    const numbers = advised({ "marketing.budget.loss_chance": number(0.41) });
    expect(plain(text.finding({ numbers, tables }, "TWD"))).toContain("it may as well lose: the chance is 41 %");
  });

  it("says so where today's split is as good as any", () => {
    const numbers = advised({ "marketing.budget.moved": number(1000) });
    expect(text.finding({ numbers, tables }, "TWD")).toBe(
      "Today's split is estimated to sell as much as any within the bounds.",
    );
  });

  it("does not praise today's split where no channel's effect is told", () => {
    const none = noEstimate("budget_nothing_told", 156, "budget_split", "C");
    const numbers = { "marketing.budget.gain": none, "marketing.budget.gain.policies": none };
    expect(text.finding({ numbers, tables: {} }, "TWD")).toContain(
      "No advice: of no channel can the effect be told from none.",
    );
  });

  it("counts premium where the model does", () => {
    const numbers: Record<string, Estimate> = {
      ...advised(),
      "marketing.budget.gain.ape": number(540_000, 80_000, 1_140_000),
    };
    delete numbers["marketing.budget.gain.policies"];
    expect(plain(text.finding({ numbers, tables }, "TWD"))).toContain("NT$ 540,000 of APE more (NT$ 0.08 to 1.14 M)");
  });

  it.each([
    [
      "budget_model_failed",
      "No advice: the marketing mix model failed its trust checks. Today NT$ 5.8 M a year are spent on media.",
    ],
    ["budget_one_channel", "No split: money is spent on one channel alone. Today NT$ 5.8 M a year are spent on media."],
  ])("gives no advice and says why: %s", (reason, said) => {
    const none = noEstimate(reason, 156, "budget_split", "C");
    const numbers = {
      "marketing.budget.gain": none,
      "marketing.budget.present": estimateOf(5_800_000, 156, "budget_spend"),
    };
    expect(plain(text.finding({ numbers, tables: {} }, "TWD"))).toBe(said);
    expect(text.decisions(report(numbers, {}))).toEqual([]);
  });

  it("uses no verb of stronger evidence", () => {
    const said = [
      text.finding({ numbers: advised(), tables }, "TWD"),
      ...text.decisions(report(advised())).flatMap(({ decision, reason }) => [decision, reason]),
    ].join(" ");
    expect(said).not.toMatch(/\b(caused|added|likely to have|proves?)\b/);
  });
});

describe("decisions on the budget", () => {
  it("name the move, the test and the size of the budget, each with its money", () => {
    const made = text.decisions(report(advised()));
    expect(made.map(({ decision }) => plain(decision))).toEqual([
      "Move NT$ 910,000 a year from TV to search, in steps",
      "Test social and video next: no spend for 8 weeks in 50 % of the regions",
      "Spend NT$ 4 M a year in all, NT$ 1.8 M less than today",
    ]);
    expect(made.map(({ amount }) => amount)).toEqual([270_000, 16_000, 640_000]);
  });

  it("advise against a test that costs more than it helps", () => {
    const numbers = advised({ "marketing.budget.next_test": number(-5000) });
    const [, test] = text.decisions(report(numbers));
    expect(test!.decision).toBe("Make no test of media for this budget's sake");
  });
});

describe("names of lines", () => {
  it("join channels that move together", () => {
    expect(text.lineName("social + video")).toBe("Social and video");
    expect(text.lineName("tv")).toBe("TV");
  });

  it("begin a sentence with a capital", () => {
    expect(text.capped(["search"], ["outdoor", "radio"])).toBe(
      "Search may not go beyond what was ever spent in a week. Outdoor and radio may not get more than today: their effects are not shown.",
    );
  });
});
