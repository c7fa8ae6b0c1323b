import { describe, expect, it } from "vitest";
import { bootstrapUplift } from "../../../loaders/statistics/bootstrap-uplift.ts";
import { crossFittedUplift } from "../../../loaders/statistics/cross-fitted-uplift.ts";
import { doublyRobustEffects } from "../../../loaders/statistics/doubly-robust-learner.ts";
import { likelyBuyers } from "../../../loaders/statistics/likely-buyers.ts";
import { percentileInterval } from "../../../loaders/statistics/percentile-interval.ts";
import { qiniCurve } from "../../../loaders/statistics/qini-curve.ts";
import { rankUplift } from "../../../loaders/statistics/ranked-uplift.ts";
import { spearmanCorrelation } from "../../../loaders/statistics/spearman-correlation.ts";
import { UPLIFT_CANDIDATES } from "../../../loaders/statistics/uplift-candidates.ts";
import { chosenColumns, chosenRows, type UpliftRows } from "../../../loaders/statistics/uplift-learner.ts";
import { plantedUplift } from "./planted-uplift.ts";

const names = Object.keys(UPLIFT_CANDIDATES);
const candidates = Object.values(UPLIFT_CANDIDATES);
const options = { folds: 4, first: 1 / 3, seed: 1 };
const planted = plantedUplift(12_000, 7);
const found = crossFittedUplift(planted, candidates, options);
const judged = chosenRows(planted, found.judged);
const [effect] = chosenColumns([planted.effect], found.judged);
const best = qiniCurve(rankUplift(effect!, judged), []).qini;

describe("crossFittedUplift", () => {
  it.each(names.map((name, c) => [name, c] as const))("recovers planted effects with the learner %s", (_, c) => {
    expect(spearmanCorrelation([found.expected[c]!, effect!])[1]).toBeGreaterThan(0.4);
    expect(qiniCurve(rankUplift(found.scores[c]!, judged), []).qini).toBeGreaterThan(0.5 * best);
  });

  it("chooses among the learners without the block that it scores", () => {
    expect(found.picks).toHaveLength(4);
    expect(qiniCurve(rankUplift(found.chosen, judged), []).qini).toBeGreaterThan(0.5 * best);
  });

  it("beats aiming at likely buyers, who would have bought anyway", () => {
    const base = UPLIFT_CANDIDATES.t_logistic.base;
    const { scores } = crossFittedUplift(planted, [{ learner: likelyBuyers, base }], options);
    const area = (given: Float64Array) => qiniCurve(rankUplift(given, judged), []).qini;
    expect(area(found.chosen)).toBeGreaterThan(2 * area(scores[0]!));
  });

  it("claims nothing where everybody gains alike", () => {
    const simple = candidates.slice(0, 3);
    let held = 0;
    for (let trial = 0; trial < 60; trial++) {
      const rows = plantedUplift(1500, 200 + trial, 0);
      const { chosen, judged } = crossFittedUplift(rows, simple, { ...options, seed: trial });
      const draws = bootstrapUplift(rankUplift(chosen, chosenRows(rows, judged)), {
        replicates: 200,
        seed: trial,
        shares: [],
        groups: [],
      });
      held += Number(percentileInterval(draws.qini).low! <= 0);
    }
    expect(held).toBeGreaterThanOrEqual(53);
  });

  it("keeps what was assigned together in one block", () => {
    const rows = chosenRows(
      planted,
      new Uint32Array(3000).map((_, row) => row),
    );
    const clusters = new Uint32Array(3000).map((_, row) => Math.floor(row / 3));
    const { chosen } = crossFittedUplift(rows, candidates.slice(0, 1), { ...options, clusters });
    expect(chosen.every(Number.isFinite)).toBe(true);
  });

  it.each([
    ["constant features", { features: [new Float64Array(400).fill(3)] }],
    ["features that are missing", { features: [new Float64Array(400).fill(NaN)] }],
    ["nobody who bought", { outcome: new Float64Array(400) }],
    ["everybody who bought", { outcome: new Float64Array(400).fill(1) }],
    ["no feature at all", { features: [] }],
  ])("ranks without a claim given %s", (_, given: Partial<UpliftRows>) => {
    const all = plantedUplift(400, 1);
    const rows = { ...all, ...given };
    const { chosen, chosenExpected, judged } = crossFittedUplift(rows, candidates, options);
    expect(chosenExpected.every(Number.isFinite)).toBe(true);
    const curve = qiniCurve(rankUplift(chosen, chosenRows(rows, judged)), []);
    if (!("outcome" in given)) expect(curve.qini).toBeCloseTo(0, 10);
    else expect([curve.effect, curve.qini]).toEqual([0, 0]);
  });
});

describe("doublyRobustEffects", () => {
  it("has the mean of the planted effects, whatever the outcome models say", () => {
    const wrong = () => (features: readonly Float64Array[]) => new Float64Array(features[0]!.length).fill(0.9);
    const effects = doublyRobustEffects(planted, planted, wrong);
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(effects)).toBeCloseTo(mean(planted.effect), 1);
  });
});
