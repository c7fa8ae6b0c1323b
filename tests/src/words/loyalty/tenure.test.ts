import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate, type Grade } from "../../../../src/models/evidence.ts";
import type { Report } from "../../../../src/models/report.ts";
import { lifecycleWords } from "../../../../src/words/lifecycle.ts";
import { tenureWords } from "../../../../src/words/tenure.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("what is said of tenure", () => {
  const say = tenureWords();

  it("compares lengths of tenure without claiming a cause", () => {
    const numbers = {
      "loyalty.tenure.14_against_10": estimateOf(0.237, 9433, "tenure_contrast", { grade: "D" }),
      "loyalty.tenure.14_against_10.adjusted": estimateOf(0.348, 9411, "standardised", { grade: "C" }),
      "loyalty.tenure.20_against_14": estimateOf(-0.415, 9987, "tenure_contrast", { grade: "D" }),
    };
    expect(plain(say.curve(numbers))).toBe(
      "14 years as a customer goes together with 24 % more a year than 10, 20 years with 42 % less than 14",
    );
    expect(plain(say.composition(numbers))).toContain("the mix hides 11 points");
  });

  it.each([
    ["A", /caused/, /likely|estimated/],
    ["B", /is likely to have added/, /caused|estimated/],
    ["C", /is estimated to contribute/, /caused|likely/],
    ["D", /goes together with/, /caused|likely|estimated/],
  ] as [Grade, RegExp, RegExp][])("holds the verb of referral to grade %s", (grade, says, never) => {
    const found = { "loyalty.referral.persistency_25_difference": estimateOf(0.0998, 4429, "m", { grade }) };
    expect(say.referral(found)).toMatch(says);
    expect(say.referral(found)).not.toMatch(never);
    expect(say.referral(found)).toContain("10.0 points");
  });

  it("says the reason where there is no number", () => {
    const none = (reason: string) => noEstimate(reason, 0, "tenure_contrast", "D");
    expect(say.curve({ "loyalty.tenure.14_against_10": none("nobody_so_long") })).toContain("been there so long");
    expect(say.referral({ "loyalty.referral.persistency_25_difference": none("one_source_only") })).toContain(
      "no customers of both sources",
    );
    expect(say.winning({})).toContain("lacks");
    expect(say.strength({})).toBe("");
  });
});

describe("what is said of the lifecycle", () => {
  const say = lifecycleWords();
  const report = (numbers: Report["numbers"], missing: string[] = []) =>
    ({
      numbers,
      tables: {},
      missing: missing.map((analysis) => ({ analysis, table: "contacts", columns: [], example: {} })),
    }) as unknown as Report;

  it("tells who was quiet, left and came back", () => {
    const numbers = {
      "loyalty.lifecycle.in_force": estimateOf(32_190, 32_190, "count"),
      "loyalty.lifecycle.quiet_share": estimateOf(0.3132, 32_190, "share"),
      "loyalty.lifecycle.left_share": estimateOf(0.0438, 31_780, "share"),
      "loyalty.lifecycle.came_back": estimateOf(559, 559, "count"),
    };
    expect(plain(say.finding(numbers))).toBe(
      "Of 32,190 customers in force, 31 % gave no sign of their own for a year; 4.4 % of those in force a year ago left, and 559 people came back.",
    );
  });

  it("keeps to what is known in a book without contacts", () => {
    const numbers = {
      "loyalty.lifecycle.in_force": estimateOf(100, 100, "count"),
      "loyalty.lifecycle.quiet_share": noEstimate("silence_unknown", 100, "share"),
    };
    expect(say.finding(numbers)).toBe("100 customers are in force.");
    expect(say.limits(report(numbers, ["lifecycle_silence"]))).toEqual([expect.stringContaining("no contacts")]);
  });

  it("asks for decisions only where there is somebody to approach, the largest worth first", () => {
    const decisions = say.decisions(
      report({
        "loyalty.lifecycle.target.win_back": estimateOf(867, 1_475, "count"),
        "loyalty.lifecycle.target.win_back.stake": estimateOf(1.2e6, 867, "stake", { grade: "C" }),
        "loyalty.lifecycle.target.appeal": estimateOf(5_756, 10_082, "count"),
        "loyalty.lifecycle.target.appeal.stake": estimateOf(307e6, 5_756, "stake", { grade: "C" }),
        "loyalty.lifecycle.target.fit_cover": noEstimate("target_unknown", 30, "count"),
      }),
    );
    expect(decisions.map(({ amount }) => amount)).toEqual([307e6, 1.2e6]);
    expect(decisions[0]!.reason).toContain("5,756 of 10,082");
  });
});
