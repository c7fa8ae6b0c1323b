import { describe, expect, it } from "vitest";
import type { Grade } from "../../../../src/models/evidence.ts";
import { estimateOf } from "../../../../src/models/evidence.ts";
import { metric } from "../../../../src/metrics.ts";
import type { Report, Row } from "../../../../src/models/report.ts";
import { experimentWords } from "../../../../src/words/marketing-experiments.ts";

const text = experimentWords();

const lapsed: Row = {
  campaign: "K1",
  name: "New Year call",
  verdict: "sells_and_lapses",
  grade: "A",
  holm: 0.0004,
  primary: "take_up",
  treated: 200,
  holdout: 100,
  cost: 1000,
  estimate: 0.016,
  low: 0.012,
  high: 0.02,
  take_up_estimate: 0.016,
  in_force_25_estimate: -0.002,
  in_force_25_low: -0.005,
  in_force_25_high: 0.001,
  worth_estimate: -1.4e6,
  worth_low: -2e6,
  worth_high: -6e5,
  worth_grade: "C",
};

function report(campaigns: Row[], numbers: Report["numbers"] = {}): Report {
  const book = {
    name: "",
    currency: "TWD",
    as_of: "2025-12-31",
    observed_from: null,
    basis: "ifrs17",
    simulated: false,
  };
  return { book, state: "ready", numbers, tables: { campaigns }, missing: [], checks: [], rows: [] };
}

const said = (text: string) => text.replaceAll("\u00a0", " ");

describe("the finding", () => {
  it("is the campaign that sells and lapses, with premium where that is clear", () => {
    const premium = estimateOf(-83, 300, "experiment_adjusted", { low: -154, high: -13, grade: "A" });
    const told = report([lapsed], { "marketing.experiment.K1.premium_in_force_25": premium });
    expect(said(text.finding(told))).toBe(
      "New Year call added 1.6 buyers for every 100 people assigned, but after 25 months nothing of it is left: premium in force is NT$ 83 a year per person lower than without it.",
    );
    expect(said(text.finding(report([lapsed])))).toMatch(/nothing of it can be found among policies in force\.$/);
  });

  it.each([
    ["A", /\badded\b/, /likely|estimated|goes together/],
    ["B", /is likely to have added/, /caused|estimated|goes together/],
  ] as [Grade, RegExp, RegExp][])("uses the verb of grade %s and none stronger", (grade, says, never) => {
    const sentence = text.finding(report([{ ...lapsed, grade }]));
    expect(sentence).toMatch(says);
    expect(sentence).not.toMatch(never);
  });

  it("counts campaigns where none lapses, and says when none can show anything", () => {
    const stays = { ...lapsed, verdict: "sells_and_stays" };
    const sells = { ...lapsed, verdict: "sells" };
    expect(text.finding(report([stays, sells, { ...lapsed, verdict: "unclear" }]))).toBe(
      "2 of the 3 campaigns with a hold-out by lot clearly moved what they were to move; what 1 of them sold is clearly still in force after 25 months.",
    );
    expect(text.finding(report([{ ...lapsed, verdict: "added" }]))).toBe(
      "The campaign with a hold-out by lot clearly moved what it was to move.",
    );
    expect(text.finding(report([{ ...lapsed, verdict: "no_comparison" }]))).toBe(
      "No campaign can show what it caused: nobody, or too few people, were held out by lot.",
    );
  });

  it("tells a hold-out that is too small from outcomes that everybody had, and from campaigns without people", () => {
    const nothing = { ...lapsed, verdict: "no_comparison", estimate: null };
    const varies = { ...nothing, reason: "experiment_nothing_varies" };
    expect(text.finding(report([varies]))).toContain("everybody or nobody had the outcome");
    expect(text.decisions(report([varies]))).toEqual([]);
    const empty = { ...nothing, treated: 0, holdout: 0 };
    expect(text.finding(report([empty]))).toContain("the book names nobody in any");
    expect(text.said(empty)).toBe("Nothing: the book names nobody in it");
    expect(text.findingGrade(report([empty]))).toBe("M");
  });

  it("falls back on all direct marketing, and on why there is nothing", () => {
    const policies = estimateOf(0.03, 500, "experiment_adjusted", { low: 0.01, high: 0.05, grade: "A" });
    expect(said(text.finding(report([], { "marketing.direct.policies": policies })))).toBe(
      "All direct marketing added 3.0 policies for every 100 people it may reach (1.0 to 5.0).",
    );
    expect(text.finding(report([]))).toMatch(/^What campaigns caused: /);
  });

  it.each([
    [-0.02, 0.05, "What all direct marketing added cannot be told from nothing: 1.0 policies for every 100 people"],
    [-0.05, -0.02, "With all direct marketing 3.0 fewer policies for every 100 people"],
  ])("claims no effect of all direct marketing from %f to %f", (low, high, says) => {
    const policies = estimateOf(low < -0.03 ? -0.03 : 0.01, 500, "experiment_adjusted", { low, high, grade: "A" });
    expect(said(text.finding(report([], { "marketing.direct.policies": policies })))).toContain(says);
    const numbers = Object.fromEntries(
      ["policies", "total_policies", "total_in_force"].map((id) => [`marketing.direct.${id}`, policies]),
    );
    expect(text.directSaid(report([], numbers))).not.toContain("together added 0");
    expect(text.directSaid(report([], numbers))).toMatch(/cannot be told from nothing|fewer policies were bought/);
  });
});

it("decides to stop what lost, with the money, and to hold out where nobody was", () => {
  const blind = { ...lapsed, name: "Bonus", verdict: "no_comparison", reason: "experiment_no_holdout" };
  const [stop, holdOut] = text.decisions(report([lapsed, blind]));
  expect(stop).toMatchObject({ decision: "Stop New Year call", amount: -1.4e6, grade: "C", n: 300 });
  expect(stop!.reason).toMatch(/^It sold 1\.6 more for every 100 people\. After 25 months 0\.2 fewer/);
  expect(holdOut).toMatchObject({ amount: 1000, grade: "M" });
});

it("says what can be claimed of each campaign, and never an interval without a comparison", () => {
  const blind: Row = {
    ...lapsed,
    verdict: "no_comparison",
    estimate: null,
    low: null,
    high: null,
    holdout: 12,
    reason: "experiment_too_few",
  };
  expect(text.said(blind)).toMatch(/^Nothing: .*fewer than 30 people/);
  expect(text.effect(blind, "TWD")).toBe("");
  expect(said(text.effect(lapsed, "TWD"))).toBe("+1.6 (1.2 to 2.0)");
  expect(text.said({ ...lapsed, verdict: "sells", holm: 0.13 })).toMatch(/, if looked at alone$/);
  expect([0.0004, 0.132, 1, null].map((holm) => text.p({ holm }))).toEqual(["< .001", ".132", "1.000", ""]);
  expect(text.said({ ...blind, holdout: 0, assignment: "rule" })).toMatch(/a rule chose/);
});

it("knows the metrics of every campaign and of all direct marketing", () => {
  expect(metric("marketing.experiment.K1.take_up").label).toBe("Buyers added");
  expect(metric("marketing.experiment.in_force_25").each).toBe("campaign");
  expect(metric("marketing.direct.total_policies").unit).toBe("count");
});
