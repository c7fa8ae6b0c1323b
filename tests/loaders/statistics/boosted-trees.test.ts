import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boostedTrees,
  type BoostedTrees,
  type BoostedTreesOptions,
  type LabelledColumns,
} from "../../../loaders/statistics/boosted-trees.ts";
import { treeContributions } from "../../../src/models/tree-contributions.ts";
import { scoreColumns, scoreTrees, type TreeEnsemble } from "../../../src/models/tree-ensemble.ts";
import { rareOutcome } from "../../benchmarks/rare-outcome.ts";

const fitted = (rows: LabelledColumns, options: Partial<BoostedTreesOptions>, validation?: LabelledColumns) =>
  boostedTrees(rows, options, validation) as BoostedTrees;

const ONE_TREE = { trees: 1, learningRate: 1, l2: 0, minRows: 1, minHessian: 0 };
const QUICK = { trees: 12, leaves: 6, minRows: 5 };

const chance = (score: number) => 1 / (1 + Math.exp(-score));
const meanChance = (scores: Float64Array) => scores.reduce((sum, score) => sum + chance(score), 0) / scores.length;
const rare = rareOutcome(20_000, 5);
/** A tenth of the rows are positive, so that few rows suffice. */
const some = enriched(rare, 2000);

function enriched({ features, outcome }: ReturnType<typeof rareOutcome>, rows: number): LabelledColumns {
  const positives = [...outcome.keys()].filter((row) => outcome[row] === 1);
  const negatives = [...outcome.keys()].filter((row) => outcome[row] === 0).slice(0, rows - positives.length);
  const kept = [...positives, ...negatives].sort((a, b) => a - b);
  return {
    features: features.map((column) => Float64Array.from(kept, (row) => column[row]!)),
    outcome: kept.map((row) => outcome[row]!),
  };
}

describe("boostedTrees", () => {
  it("takes Newton's step in each leaf of a tree worked by hand", () => {
    const rows = { features: [[1, 1, 1, 1, 2, 2, 2, 2]], outcome: [1, 0, 0, 0, 1, 1, 1, 0] };
    const { model } = fitted(rows, ONE_TREE);
    expect(model).toEqual({
      base: 0,
      roots: [0],
      feature: [0, -1, -1],
      threshold: [1.5, 0, 0],
      missingLeft: [0, 0, 0],
      right: [2, 0, 0],
      // gradient of the left leaf 4 x 1/2 - 1 = 1, hessian 4 x 1/4 = 1
      value: [0, -1, 1],
      cover: [8, 4, 4],
    });
  });

  it("shrinks leaf values by the penalty and the learning rate", () => {
    const rows = { features: [[1, 1, 1, 1, 2, 2, 2, 2]], outcome: [1, 0, 0, 0, 1, 1, 1, 0] };
    const { model } = fitted(rows, { ...ONE_TREE, l2: 1, learningRate: 0.5 });
    expect(model.value).toEqual([0, -0.25, 0.25]);
  });

  it("sends missing values to the side where they lower the loss", () => {
    const known = { features: [[1, 1, 1, 1, 2, 2, 2, 2, NaN, NaN]], outcome: [1, 0, 0, 0, 1, 1, 1, 0, 1, 1] };
    const { model } = fitted(known, { ...ONE_TREE, leaves: 2 });
    expect(scoreTrees(model, [NaN])).toBe(scoreTrees(model, [2]));
    const other = fitted({ ...known, outcome: [1, 0, 0, 0, 1, 1, 1, 0, 0, 0] }, { ...ONE_TREE, leaves: 2 }).model;
    expect(scoreTrees(other, [NaN])).toBe(scoreTrees(other, [1]));
  });

  it("splits missing from known values where nothing else tells", () => {
    const { model } = fitted({ features: [[3, 3, 3, NaN, NaN, NaN]], outcome: [1, 0, 0, 1, 1, 0] }, ONE_TREE);
    expect(scoreTrees(model, [NaN])).toBeGreaterThan(scoreTrees(model, [3]));
  });

  it("gives the same for rows as for their weights", () => {
    const weights = some.features[0]!.length;
    const counts = Array.from({ length: weights }, (_, row) => row % 3);
    const repeated = counts.flatMap((count, row) => Array<number>(count).fill(row));
    const features = some.features.map((column) => Float64Array.from(column, (value) => Math.round(value * 4)));
    const spread = {
      features: features.map((column) => repeated.map((row) => column[row]!)),
      outcome: repeated.map((row) => some.outcome[row]!),
    };
    const [a, b] = [fitted({ ...some, features, weights: counts }, QUICK), fitted(spread, QUICK)];
    const [ours, theirs] = [a, b].map(({ model }) => scoreColumns(model, features));
    ours!.forEach((score, row) => expect(score).toBeCloseTo(theirs![row]!, 8));
  });

  it("keeps the mean probability at the share of positives, whatever share of the negatives is drawn", () => {
    const share = rare.outcome.reduce((sum, value) => sum + value, 0) / rare.outcome.length;
    for (const negatives of [1, 0.2, 0.05]) {
      const { model } = fitted(rare, { ...QUICK, negatives });
      expect(meanChance(scoreColumns(model, rare.features)) / share).toBeCloseTo(1, 1);
    }
  });

  it("is the same for the same seed, and draws others for another", () => {
    const [a, b, c] = [1, 1, 2].map((seed) => JSON.stringify(fitted(some, { ...QUICK, negatives: 0.3, seed }).model));
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });

  it("scores the same after a round trip through JSON", () => {
    const { model } = fitted(some, QUICK);
    const published = JSON.parse(JSON.stringify(model)) as TreeEnsemble;
    expect(scoreColumns(published, some.features)).toEqual(scoreColumns(model, some.features));
  });

  it("gives contributions that sum to the score", () => {
    const { model } = fitted(some, { ...QUICK, depth: 6, leaves: 16 });
    for (let row = 0; row < 50; row++) {
      const values = some.features.map((column) => column[row]!);
      const { base, byFeature } = treeContributions(model, values);
      const sum = byFeature.reduce((a, b) => a + b, base);
      expect(sum).toBeCloseTo(scoreTrees(model, values), 10);
    }
  });

  it("never lets the score fall, or rise, along a feature of which that is demanded", () => {
    const monotone = some.features.map((_, j) => [1, -1, 0][j % 3]!);
    const { model } = fitted(some, { ...QUICK, trees: 30, leaves: 12, monotone });
    fc.assert(
      fc.property(
        fc.nat(some.outcome.length - 1),
        fc.nat(some.features.length - 1),
        fc.double({ min: -5, max: 20, noNaN: true }),
        fc.double({ min: -5, max: 20, noNaN: true }),
        (row, j, a, b) => {
          const values = some.features.map((column) => column[row]!);
          const at = (value: number) => scoreTrees(model, values.with(j, value));
          const rise = at(Math.max(a, b)) - at(Math.min(a, b));
          expect(monotone[j]! * rise).toBeGreaterThanOrEqual(-1e-12);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("learns under demands that agree with the truth as well as without", () => {
    const demanded = some.features.map((_, j) => Number(j === 0 || j === 10));
    const history = [null, demanded].map((monotone) => fitted(some, { ...QUICK, monotone }, some).history.at(-1)!);
    expect(history[1]! / history[0]!).toBeLessThan(1.05);
  });

  it("stops when the validation gets no better, and keeps the best trees", () => {
    const later = enriched(rareOutcome(20_000, 6), 2000);
    for (const metric of ["log_loss", "average_precision"] as const) {
      const options = { trees: 300, leaves: 16, learningRate: 0.4, minRows: 5, patience: 5, metric };
      const { model, history } = fitted(some, options, later);
      const best = metric === "log_loss" ? Math.min(...history) : Math.max(...history);
      expect(history.length).toBeLessThan(300);
      expect(history.indexOf(best) + 1).toBe(model.roots.length);
      expect(history.length - model.roots.length).toBe(5);
    }
  });

  it("judges by log loss where the validation has no positives", () => {
    const none = { features: some.features, outcome: new Uint8Array(some.outcome.length) };
    expect(fitted(some, { ...QUICK, metric: "average_precision" }, none).kind).toBe("estimated");
  });

  it("names what cannot be learned from", () => {
    expect(boostedTrees({ features: [], outcome: [] })).toEqual({ kind: "failed", reason: "no_data" });
    expect(boostedTrees({ features: [[]], outcome: [] })).toEqual({ kind: "failed", reason: "no_data" });
    expect(boostedTrees({ features: [[1, 2]], outcome: [0, 0] })).toEqual({ kind: "failed", reason: "one_outcome" });
    const weightless = { features: [[1, 2]], outcome: [0, 1], weights: [1, 0] };
    expect(boostedTrees(weightless)).toEqual({ kind: "failed", reason: "one_outcome" });
  });

  it("gives the base rate alone where no feature tells anything", () => {
    const constant = {
      features: [
        [7, 7, 7, 7],
        [NaN, NaN, NaN, NaN],
      ],
      outcome: [1, 0, 0, 0],
    };
    const { model, gains } = fitted(constant, ONE_TREE);
    expect(model.roots).toEqual([]);
    expect(chance(scoreTrees(model, [7, NaN]))).toBeCloseTo(0.25, 12);
    expect([...gains]).toEqual([0, 0]);
  });

  it("credits the features that it splits by with their gains", () => {
    const { gains } = fitted(
      {
        features: [
          [1, 1, 2, 2],
          [5, 5, 5, 5],
        ],
        outcome: [0, 0, 1, 1],
      },
      ONE_TREE,
    );
    expect([...gains]).toEqual([2, 0]);
  });

  it("holds out with three positives", () => {
    const outcome = Array.from({ length: 500 }, (_, row) => Number(row % 170 === 3));
    const { model } = fitted(
      { features: some.features.map((column) => Array.from(column).slice(0, 500)), outcome },
      { negatives: 0.1 },
    );
    expect(scoreColumns(model, some.features).every(Number.isFinite)).toBe(true);
  });
});
