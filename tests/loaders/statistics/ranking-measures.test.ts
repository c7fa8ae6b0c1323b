import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagePrecision } from "../../../loaders/statistics/average-precision.ts";
import { areaInterval, areaLogitInterval, compareAreas, delongArea } from "../../../loaders/statistics/delong.ts";
import { precisionRecallCurve } from "../../../loaders/statistics/precision-recall-curve.ts";
import { rankScores } from "../../../loaders/statistics/ranked-scores.ts";
import { rocAuc } from "../../../loaders/statistics/roc-auc.ts";
import { rocCurve } from "../../../loaders/statistics/roc-curve.ts";

const scored = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1 })), {
  minLength: 1,
  maxLength: 40,
});
const columns = (rows: readonly (readonly [number, number])[]) => ({
  scores: rows.map(([score]) => score / 6),
  outcome: rows.map(([, one]) => one),
});

/** The definition: at each distinct cut, the recall it adds times its precision. */
function averagePrecisionByCuts(scores: number[], outcome: number[]): number | null {
  const positives = outcome.reduce((sum, one) => sum + one, 0);
  if (positives === 0) return null;
  let before = 0;
  let sum = 0;
  for (const cut of [...new Set(scores)].sort((a, b) => b - a)) {
    const flagged = outcome.filter((_, i) => scores[i]! >= cut);
    const found = flagged.reduce((total, one) => total + one, 0);
    sum += ((found - before) / positives) * (found / flagged.length);
    before = found;
  }
  return sum;
}

/** The definition over all pairs, a tie counting half. */
function areaByPairs(scores: number[], outcome: number[]): number | null {
  let [won, pairs] = [0, 0];
  scores.forEach((high, i) =>
    scores.forEach((low, j) => {
      if (outcome[i] !== 1 || outcome[j] !== 0) return;
      pairs++;
      won += high > low ? 1 : high === low ? 0.5 : 0;
    }),
  );
  return pairs > 0 ? won / pairs : null;
}

describe("averagePrecision", () => {
  it("takes equal scores as one step", () => {
    // One positive and one negative at the top, one positive below: (1/2)(1/2) + (1/2)(2/3).
    expect(averagePrecision([0.9, 0.9, 0.5], [1, 0, 1])).toBeCloseTo(0.25 + 1 / 3, 12);
    expect(averagePrecision([0.5, 0.5, 0.5, 0.5], [1, 0, 0, 0])).toBe(0.25);
  });

  it("equals its definition over all cuts, whatever the ties", () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const { scores, outcome } = columns(rows);
        const expected = averagePrecisionByCuts(scores, outcome);
        const found = averagePrecision(scores, outcome);
        if (expected === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 12);
      }),
    );
  });

  it("counts a weight of two like a row twice", () => {
    const doubled = averagePrecision([0.9, 0.8, 0.8, 0.1], [0, 1, 1, 1]);
    expect(averagePrecision([0.9, 0.8, 0.1], [0, 1, 1], [1, 2, 1])).toBeCloseTo(doubled!, 12);
  });

  it("refuses scores that are not numbers and columns of different lengths", () => {
    expect(() => averagePrecision([NaN], [1])).toThrow(/score 0 is not a number/);
    expect(() => averagePrecision([1, 2], [1])).toThrow(/2 scores, 1 outcomes/);
  });

  it("is null without positives", () => {
    expect(averagePrecision([0.3, 0.2], [0, 0])).toBeNull();
    expect(averagePrecision([], [])).toBeNull();
  });
});

describe("rocAuc", () => {
  it("equals its definition over all pairs, and DeLong's area", () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const { scores, outcome } = columns(rows);
        const expected = areaByPairs(scores, outcome);
        const found = rocAuc(scores, outcome);
        if (expected === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 12);
        const delong = delongArea(scores, outcome);
        if (delong) expect(delong.area).toBeCloseTo(expected!, 12);
      }),
    );
  });

  it("does not change under any rising function of the scores", () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const { scores, outcome } = columns(rows);
        expect(
          rocAuc(
            scores.map((score) => Math.exp(9 * score) - 40),
            outcome,
          ),
        ).toEqual(rocAuc(scores, outcome));
      }),
    );
  });
});

describe("the curves", () => {
  it("have one point a step, down to all that there is", () => {
    const ranked = rankScores([0.9, 0.9, 0.5, 0.1], [1, 0, 1, 0]);
    const curve = precisionRecallCurve(ranked)!;
    expect([...curve.cut]).toEqual([0.9, 0.5, 0.1]);
    expect([...curve.recall]).toEqual([0.5, 1, 1]);
    expect([...curve.precision]).toEqual([0.5, 2 / 3, 0.5]);
    expect([...rocCurve(ranked)!.falsePositiveRate]).toEqual([0.5, 0.5, 1]);
  });

  it("are null where a rate has nothing to divide by", () => {
    expect(precisionRecallCurve(rankScores([1], [0]))).toBeNull();
    expect(rocCurve(rankScores([1], [1]))).toBeNull();
  });
});

describe("delongArea", () => {
  it("is null for fewer than two of either outcome, as the error is then unknown", () => {
    expect(delongArea([1, 2, 3], [1, 0, 0])).toBeNull();
  });

  it("finds no difference between a score and itself, and none surer than a perfect one against its reverse", () => {
    const outcome = [1, 1, 0, 0, 0];
    const [good, bad] = [delongArea([5, 4, 3, 2, 1], outcome)!, delongArea([1, 2, 3, 4, 5], outcome)!];
    expect(compareAreas(good, good).p).toBe(1);
    expect(compareAreas(good, bad)).toMatchObject({ difference: 1, p: 0 });
    expect(areaInterval(good)).toEqual({ low: 1, high: 1 });
  });

  it("has a logit interval that stays within 0 and 1, and does not call a perfect score sure", () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const { scores, outcome } = columns(rows);
        const area = delongArea(scores, outcome);
        if (!area) return;
        const { low, high } = areaLogitInterval(area);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(area.area + 1e-12);
        expect(high).toBeGreaterThanOrEqual(area.area - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
    expect(areaLogitInterval(delongArea([3, 2, 1, 0], [1, 1, 0, 0])!).low).toBeCloseTo(Math.sqrt(0.05), 12);
  });

  it("has a logit interval of t quantiles: 2.92 standard errors for three positives at 90 %", () => {
    const found = delongArea([6, 5, 2, 4, 3, 1, 0], [1, 1, 1, 0, 0, 0, 0])!;
    const { area, standardError } = found;
    const half = (2.919986 * standardError) / (area * (1 - area));
    expect(areaLogitInterval(found).high).toBeCloseTo(1 / (1 + ((1 - area) / area) * Math.exp(-half)), 6);
  });
});
