import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brierScore, brierSkill } from "../../../loaders/statistics/brier-score.ts";
import { calibrationBins, expectedCalibrationError } from "../../../loaders/statistics/calibration-bins.ts";
import { costSavings } from "../../../loaders/statistics/cost-savings.ts";
import { logLoss } from "../../../loaders/statistics/log-loss.ts";
import { netBenefit, netBenefitInterval } from "../../../loaders/statistics/net-benefit.ts";
import { rankScores } from "../../../loaders/statistics/ranked-scores.ts";

const binsOf = (probability: number[], outcome: number[], options?: Parameters<typeof calibrationBins>[3]) =>
  calibrationBins(probability, outcome, rankScores(probability, outcome).order, options);

describe("the Brier score", () => {
  it("is the mean squared distance, and its skill is 0 for the base rate and 1 for certainty", () => {
    expect(brierScore([0.8, 0.3], [1, 0])).toBeCloseTo((0.04 + 0.09) / 2, 12);
    expect(brierSkill([0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0])).toBeCloseTo(0, 12);
    expect(brierSkill([1, 0], [1, 0])).toBe(1);
  });

  it("has no skill to speak of where all outcomes are the same", () => {
    expect(brierSkill([0.2, 0.1], [0, 0])).toBeNull();
    expect(brierScore([], [])).toBeNull();
  });
});

describe("logLoss", () => {
  it("stays finite at a sure error", () => {
    expect(logLoss([0], [1])).toBeCloseTo(-Math.log(1e-15), 9);
    expect(logLoss([0.5, 0.5], [1, 0])).toBeCloseTo(Math.log(2), 12);
  });
});

describe("calibrationBins", () => {
  it("cuts into bins of equal size, from the lowest probability up", () => {
    const bins = binsOf([0.4, 0.1, 0.3, 0.2], [1, 0, 0, 0], { count: 2 });
    expect(bins.map(({ n, positives, lowest, highest }) => [n, positives, lowest, highest])).toEqual([
      [2, 0, 0.1, 0.2],
      [2, 1, 0.3, 0.4],
    ]);
    expect(expectedCalibrationError(bins)).toBeCloseTo(0.5 * 0.15 + 0.5 * 0.15, 12);
  });

  it("keeps equal probabilities together, and loses nobody", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1 })), { minLength: 1 });
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom("people" as const, "risk" as const),
        (list, count, by) => {
          const probability = list.map(([value]) => value / 5);
          const bins = binsOf(
            probability,
            list.map(([, one]) => one),
            { count, by },
          );
          expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(list.length);
          expect(bins.length).toBeLessThanOrEqual(count);
          bins.forEach((bin, i) => expect(bin.lowest).toBeGreaterThan(bins[i - 1]?.highest ?? -1));
        },
      ),
    );
  });

  it("spreads what is foretold over bins by risk", () => {
    const probability = [
      ...Array.from({ length: 100 }, () => 0.01),
      ...Array.from({ length: 9 }, (_, i) => 0.1 + i / 1000),
    ];
    const bins = binsOf(
      probability,
      probability.map(() => 0),
      { count: 2, by: "risk" },
    );
    expect(bins.map(({ n }) => n)).toEqual([100, 9]);
  });
});

describe("netBenefit", () => {
  it("is the share of positives at a threshold of 0 when all are flagged", () => {
    expect(netBenefit({ truePositives: 3, falsePositives: 7, n: 10 }, 0)).toBe(0.3);
    expect(netBenefit({ truePositives: 3, falsePositives: 7, n: 10 }, 1)).toBeNull();
    expect(netBenefit({ truePositives: 0, falsePositives: 0, n: 0 }, 0.1)).toBeNull();
  });

  it("has an interval that holds it", () => {
    const { low, high } = netBenefitInterval({ truePositives: 24, falsePositives: 91, n: 750 }, 0.1)!;
    expect(low).toBeLessThan(0.018519);
    expect(high).toBeGreaterThan(0.018519);
  });
});

describe("costSavings", () => {
  it("is held against the better of never and always, and may be negative", () => {
    expect(costSavings({ acting: 50, never: 100, always: 400 })).toBe(0.5);
    expect(costSavings({ acting: 120, never: 400, always: 100 })).toBeCloseTo(-0.2, 12);
    expect(costSavings({ acting: 1, never: 0, always: 4 })).toBeNull();
  });
});
