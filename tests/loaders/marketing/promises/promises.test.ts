import { describe, expect, it } from "vitest";
import { calibration } from "../../../../loaders/marketing/promises/calibration.ts";
import type { Judged } from "../../../../loaders/marketing/promises/judged.ts";
import { outcomeOf, type Outcome } from "../../../../loaders/marketing/promises/outcome.ts";
import type { Promised } from "../../../../loaders/marketing/promises/read-promises.ts";
import { verdictOf } from "../../../../loaders/marketing/promises/verdict.ts";
import { estimateOf } from "../../../../src/models/evidence.ts";

const promised = (changes: Partial<Promised> = {}): Promised => ({
  ...{ promise: "T1", campaign: "M1", name: "Letters", metric: "marketing.experiment.take_up" },
  ...{ low: 0.01, mid: 0.02, high: 0.03, level: 0.8, registeredOn: "2024-01-01", dueOn: "2024-06-01" },
  ...{ isDue: true, isBeforeStart: true, isSuperseded: false },
  ...changes,
});

const came = (estimate: number, error: number, changes: Partial<Outcome> = {}): Outcome => ({
  ...estimateOf(estimate, 100, "x", { low: estimate - 1.645 * error, high: estimate + 1.645 * error, grade: "A" }),
  ...{ standardError: error, isObserved: true },
  ...changes,
});

const judged = (outcome: Outcome, changes: Partial<Promised> = {}): Judged => {
  const one = promised(changes);
  return { promised: one, outcome, verdict: verdictOf(one, outcome) };
};

describe("verdictOf", () => {
  it.each([
    ["kept at its low end", came(0.01, 0.001), {}, "kept"],
    ["exceeded above its high end", came(0.031, 0.001), {}, "exceeded"],
    ["missed when the error cannot explain it", came(0.005, 0.001), {}, "missed"],
    ["short when the error can explain it", came(0.008, 0.005), {}, "fell_short"],
    ["not shown when nobody was left out by lot", came(0.02, 0.001, { grade: "D" }), {}, "not_shown"],
    ["not due while its months have not passed", came(0.02, 0.001, { isObserved: false }), {}, "not_due"],
    ["not due before its day", came(0.02, 0.001), { isDue: false }, "not_due"],
    ["short of what was promised when no low end was said", came(0.019, 0.001), { low: null }, "fell_short"],
  ] as const)("is %s", (_, outcome, changes, verdict) => {
    expect(verdictOf(promised(changes), outcome)).toBe(verdict);
  });
});

describe("calibration", () => {
  it("leaves out promises that were replaced, made after the start, or cannot be judged", () => {
    const found = calibration([
      judged(came(0.02, 0.001)),
      judged(came(0.02, 0.001), { isSuperseded: true }),
      judged(came(0.02, 0.001), { isBeforeStart: false }),
      judged(came(0.02, 0.001), { isDue: false }),
    ]);
    expect(found.promises).toBe(1);
    expect(found.hitRate).toMatchObject({ estimate: 1, n: 1 });
  });

  it("allows for the error of measurement before it says that an interval failed", () => {
    const precise = calibration([judged(came(0.006, 0.0001))]);
    const noisy = calibration([judged(came(0.006, 0.01))]);
    expect(precise.coverage.estimate).toBe(0);
    expect(noisy.coverage.estimate).toBe(1);
  });

  it("says what came for each unit promised, a campaign being one value", () => {
    const [one, two] = [{ campaign: "M1" }, { campaign: "M2" }];
    const found = calibration([
      judged(came(0.01, 0.001), one),
      judged(came(0.01, 0.001), one),
      judged(came(0.02, 0.001), two),
    ]);
    expect(found.campaigns).toBe(2);
    expect(found.came.estimate).toBeCloseTo(0.75, 10);
  });

  it("holds back when there is nothing to judge", () => {
    const found = calibration([]);
    expect(found.hitRate).toMatchObject({ estimate: null, reason: "promises_none_judged" });
    expect(found.came).toMatchObject({ estimate: null, reason: "promises_none_judged" });
  });
});

describe("outcomeOf", () => {
  const nothing = { evidence: { experiments: { campaigns: [], allDirect: null } } as never, numbers: {} };

  it("takes any other number of the site by its id", () => {
    const number = estimateOf(0.8, 500, "count", { low: 0.78, high: 0.82 });
    const numbers = { "loyalty.persistency.25.count": number };
    const found = outcomeOf(promised({ metric: "loyalty.persistency.25.count" }), { ...nothing, numbers });
    expect(found).toMatchObject({ estimate: 0.8, isObserved: true });
    expect(found.standardError).toBeCloseTo(0.02 / 1.6448536, 8);
  });

  it.each([
    ["names no campaign", { campaign: null }, "promise_no_campaign"],
    ["names a campaign without members", { campaign: "M9" }, "promise_no_experiment"],
    ["names a number that this site does not have", { metric: "brand.love" }, "promise_metric_unknown"],
  ])("says why there is none when a promise %s", (_, changes, reason) => {
    expect(outcomeOf(promised(changes), nothing)).toMatchObject({ estimate: null, reason });
  });
});
