import { describe, expect, it } from "vitest";
import type {
  CampaignFinding,
  ExperimentFindings,
} from "../../../../loaders/marketing/experiments/experiment-findings.ts";
import { bonusShares } from "../../../../loaders/marketing/scorecard/bonus-shares.ts";
import { horizonRows } from "../../../../loaders/marketing/scorecard/horizon-rows.ts";
import { pooledScores } from "../../../../loaders/marketing/scorecard/pooled-pulse.ts";
import type { PulseScore, RoleMeasure } from "../../../../loaders/marketing/scorecard/read-scorecard.ts";
import { roleProgress } from "../../../../loaders/marketing/scorecard/role-progress.ts";
import { trendOf } from "../../../../loaders/marketing/scorecard/trust-trend.ts";
import { estimateOf } from "../../../../src/models/evidence.ts";

const score = (year: number, role: string, value: number, respondents = 10): PulseScore => ({
  ...{ askedOn: `${2020 + year}-01-01`, askedDay: Math.round(365.25 * year), role, item: "trust" },
  ...{ respondents, score: value, low: 1, high: 10 },
});

describe("pooledScores", () => {
  it("weighs roles by respondents and leaves out roles with fewer than five, so that none can be worked out", () => {
    const pooled = pooledScores([score(0, "ceo", 1, 4), score(0, "cfo", 4, 5), score(0, "board", 7, 10)]);
    expect(pooled).toHaveLength(1);
    expect(pooled[0]).toMatchObject({ respondents: 15, score: 6 });
  });
});

describe("trendOf", () => {
  it("finds a slope that roles share, whatever their levels", () => {
    const scores = [0, 1, 2, 3].flatMap((year) => [
      score(year, "ceo", 3 + 0.5 * year + (year % 2 === 0 ? 0.05 : -0.05)),
      score(year, "cfo", 7 + 0.5 * year + (year % 2 === 0 ? -0.05 : 0.05)),
    ]);
    const trend = trendOf(scores, "trust");
    expect(trend.estimate).toBeCloseTo(0.5, 2);
    expect(trend.low!).toBeLessThan(0.5);
    expect(trend.grade).toBe("D");
  });

  it("has no trend where scores never stray from a line, so that nothing tells the error", () => {
    const scores = [0, 1, 2, 3, 4].map((year) => score(year, "ceo", 5));
    expect(trendOf(scores, "trust")).toMatchObject({ estimate: null, low: null, reason: "pulse_without_spread" });
  });

  it("has no trend with too few rounds for an error", () => {
    expect(trendOf([score(0, "ceo", 3), score(1, "ceo", 4)], "trust")).toMatchObject({
      estimate: null,
      reason: "pulse_too_few_rounds",
    });
  });
});

const measure = (day: number, value: number | null, target: number | null): RoleMeasure => ({
  ...{ role: "digital", metric: "m", periodStart: `day ${day}`, periodDay: day, value, target },
});

describe("roleProgress", () => {
  it.each([
    ["reached, also when lower is better", [14, 9], 10, "reached"],
    ["on the way", [0, 5], 10, "on_the_way"],
    ["further off", [5, 3], 10, "further_off"],
    ["standing still", [5, 5.1], 10, "standing_still"],
    ["without a target", [5, 6], null, "no_target"],
  ] as const)("says that a measure is %s", (_, [first, latest], target, state) => {
    expect(roleProgress([measure(0, first, target), measure(365.25, latest, target)])[0]).toMatchObject({ state });
  });

  it("goes on at the pace so far: half the way in a year leaves another year", () => {
    const [found] = roleProgress([measure(0, 0, 10), measure(365.25, 5, 10)]);
    expect(found!.yearsToTarget).toBeCloseTo(1, 12);
  });

  it("passes over periods without a value", () => {
    expect(roleProgress([measure(0, null, 10)])).toEqual([]);
  });
});

const effect = (estimate: number, changes = {}) => ({
  ...estimateOf(estimate, 1000, "x", { low: estimate - 0.01, high: estimate + 0.01, grade: "A" }),
  ...{ standardError: 0.006, treatedMean: null, holdoutMean: null, pValue: null, maturity: "observed" as const },
  ...changes,
});

const campaign = (id: string, inForce: ReturnType<typeof effect>): CampaignFinding =>
  ({
    campaign: id,
    name: id,
    treated: 1000,
    holdout: 500,
    effects: { take_up: effect(0.02), in_force_25: inForce },
  }) as never;

const experiments = (...campaigns: CampaignFinding[]): ExperimentFindings => ({ campaigns, allDirect: null });

describe("bonusShares", () => {
  const sales = [
    { campaign: "A", name: "A", sold: 80, inForce: 20 },
    { campaign: "B", name: "B", sold: 20, inForce: 20 },
    { campaign: "C", name: "C", sold: 4, inForce: 2 },
  ];

  it("shares one pot by sales, by what stays and by what was added, without those that sold too few", () => {
    const found = bonusShares(sales, experiments(campaign("A", effect(-0.01)), campaign("B", effect(0.01))));
    expect(found.map(({ campaign: id }) => id)).toEqual(["A", "B"]);
    expect(found.map(({ perSale }) => perSale)).toEqual([0.8, 0.2]);
    expect(found.map(({ perInForce }) => perInForce)).toEqual([0.5, 0.5]);
    expect(found.map(({ perAdded }) => perAdded)).toEqual([0, 1]);
  });

  it("pays nothing for additions that nobody can show", () => {
    const found = bonusShares(sales, experiments(campaign("A", effect(0.01, { grade: "D" }))));
    expect(found.map(({ added, perAdded }) => [added, perAdded])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe("horizonRows", () => {
  it("leaves out campaigns whose months have not passed", () => {
    const rows = horizonRows(
      experiments(campaign("A", effect(0.01)), campaign("B", effect(0.01, { maturity: "surrogate" }))),
    );
    expect(rows.map((row) => row["campaign"])).toEqual(["A"]);
  });
});
