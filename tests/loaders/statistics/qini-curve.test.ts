import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapUplift } from "../../../loaders/statistics/bootstrap-uplift.ts";
import { percentileInterval } from "../../../loaders/statistics/percentile-interval.ts";
import { qiniCurve } from "../../../loaders/statistics/qini-curve.ts";
import { rankUplift, type RandomisedUnits } from "../../../loaders/statistics/ranked-uplift.ts";
import { rankGroups, upliftByGroup } from "../../../loaders/statistics/uplift-by-group.ts";
import { plantedUplift, uniform } from "./planted-uplift.ts";

const half = (treated: number[], outcome: number[]): RandomisedUnits => ({
  treated,
  outcome,
  share: treated.map(() => 0.5),
});

describe("qiniCurve", () => {
  it("adds up the gain of treating the best, as worked by hand", () => {
    // Best two: 1 - 0; all four: (1 + 0) / 2 - (0 + 1) / 2.
    const ranked = rankUplift([4, 3, 2, 1], half([1, 0, 1, 0], [1, 0, 0, 1]));
    const curve = qiniCurve(ranked, [0.5, 1]);
    expect(curve.effect).toBeCloseTo(0, 12);
    expect([...curve.gains]).toEqual([0.5, 0]);
    // Corners: 0, 0 (one arm alone), .5, .75 x (1/2 - 0) and 0, a quarter apart.
    expect(curve.auuc).toBeCloseTo((0.5 + 0.375) / 4, 12);
    expect(curve.qini).toBeCloseTo(curve.auuc, 12);
  });

  it("weighs either arm by the inverse of its planned chance", () => {
    const units = { treated: [1, 1, 0, 0], share: [0.8, 0.2, 0.8, 0.2], outcome: [1, 0, 1, 0] };
    const { effect } = qiniCurve(rankUplift([1, 1, 1, 1], units), []);
    expect(effect).toBeCloseTo(1.25 / (1.25 + 5) - 5 / (5 + 1.25), 12);
  });

  it("is straight among equal scores, so that constant scores are worth nothing", () => {
    const units = plantedUplift(500, 1);
    const curve = qiniCurve(rankUplift(new Float64Array(500), units), [0.25, 0.5]);
    expect(curve.qini).toBeCloseTo(0, 12);
    expect(curve.gains[0]).toBeCloseTo(curve.effect / 4, 12);
  });

  it("does not mind how scores are scaled, and turns its sign when they are turned around", () => {
    const units = plantedUplift(400, 2);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 400, maxLength: 400 }), (scores) => {
        const area = (given: number[]) => qiniCurve(rankUplift(given, units), []).qini;
        expect(area(scores.map((score) => 3 * score - 7))).toBeCloseTo(area(scores), 12);
      }),
      { numRuns: 20 },
    );
  });

  it("gives nothing for an arm that is missing", () => {
    expect(qiniCurve(rankUplift([1, 2], half([1, 1], [1, 0])), [1])).toEqual({
      effect: NaN,
      auuc: NaN,
      qini: NaN,
      gains: Float64Array.of(NaN),
    });
  });

  it("rejects a share that is no chance, and lengths that differ", () => {
    expect(() => rankUplift([1], { treated: [1], share: [1], outcome: [0] })).toThrow(RangeError);
    expect(() => rankUplift([1, 2], half([1], [0, 1]))).toThrow(RangeError);
  });
});

describe("bootstrapUplift", () => {
  const options = (seed: number) => ({ replicates: 200, seed, shares: [0.3], groups: [] });

  it("finds nothing in random scores: nine of ten intervals hold zero", () => {
    let held = 0;
    let sum = 0;
    for (let trial = 0; trial < 60; trial++) {
      const units = plantedUplift(1500, trial);
      const ranked = rankUplift(uniform(1500, 1000 + trial), units);
      const { low, high } = percentileInterval(bootstrapUplift(ranked, options(trial)).qini);
      held += Number(low! <= 0 && high! >= 0);
      sum += qiniCurve(ranked, []).qini;
    }
    expect(held).toBeGreaterThanOrEqual(48);
    expect(Math.abs(sum / 60)).toBeLessThan(0.002);
  });

  it("finds what the true effects are worth", () => {
    const units = plantedUplift(8000, 3);
    const ranked = rankUplift(units.effect, units);
    const { low } = percentileInterval(bootstrapUplift(ranked, options(1)).qini);
    expect(low).toBeGreaterThan(0);
  });

  it("draws units of a cluster together and rankings of the same units alike", () => {
    const units = plantedUplift(1000, 4);
    const one = bootstrapUplift(rankUplift(units.effect, units), options(5));
    const other = bootstrapUplift(rankUplift(uniform(1000, 1), units), options(5));
    expect([...one.effect].map((value) => value.toFixed(10))).toEqual(
      [...other.effect].map((value) => value.toFixed(10)),
    );
    const all = bootstrapUplift(rankUplift(units.effect, units), { ...options(5), clusters: new Uint32Array(1000) });
    const drawn = [...all.effect].filter(Number.isFinite);
    expect(Math.max(...drawn) - Math.min(...drawn)).toBeLessThan(1e-12);
  });
});

describe("upliftByGroup", () => {
  it("takes the difference between the arms in each group, the best scores first", () => {
    const ranked = rankUplift([8, 7, 6, 5], half([1, 0, 1, 0], [1, 0, 0, 1]));
    const groups = rankGroups(ranked, 2);
    expect(groups).toEqual([
      { from: 0, until: 2 },
      { from: 2, until: 4 },
    ]);
    expect([...upliftByGroup(ranked, groups)]).toEqual([1, -1]);
  });

  it("keeps equal scores together", () => {
    const ranked = rankUplift([1, 1, 1, 1], half([1, 0, 1, 0], [1, 0, 0, 1]));
    expect(rankGroups(ranked, 10)).toEqual([{ from: 0, until: 4 }]);
  });
});
