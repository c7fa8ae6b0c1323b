import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { averagePrecision } from "../../loaders/statistics/average-precision.ts";
import { boostedTrees } from "../../loaders/statistics/boosted-trees.ts";
import { isolationForest } from "../../loaders/statistics/isolation-forest.ts";
import { logisticRegression } from "../../loaders/statistics/logistic-regression.ts";
import { standardisation, standardisedRows } from "../../loaders/statistics/standardise.ts";
import { scoreColumns } from "../../src/models/tree-ensemble.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";
import { rareOutcome, type RareOutcome } from "./rare-outcome.ts";

const ROWS = 200_000;
const DATA = join(tmpdir(), `tenure-rare-outcome-${process.pid}`);

let made: { train: RareOutcome; test: RareOutcome } | null = null;

/** Training and test rows, written once into one file that the peer reads too. */
function data(): { train: RareOutcome; test: RareOutcome } {
  if (made) return made;
  made = { train: rareOutcome(ROWS, 1), test: rareOutcome(ROWS, 2) };
  writeFileSync(DATA, "");
  process.once("exit", () => rmSync(DATA, { force: true }));
  for (const { features, outcome } of [made.train, made.test]) {
    for (const column of [...features, Float64Array.from(outcome)]) appendFileSync(DATA, new Uint8Array(column.buffer));
  }
  return made;
}

/** The best of a search over learning rate, leaves, penalty and rows in a leaf, as its peer's are. */
const TUNED = { trees: 200, learningRate: 0.12, leaves: 4, l2: 10, minRows: 60, negatives: 0.1 };

const trees: MethodBenchmark = {
  name: "Boosted trees on a tenth of the negatives a tree, 200,000 x 30, 0.5 % positives",
  goal: "twice the peer",
  prepare: () => {
    const { train } = data();
    return Promise.resolve(() => boostedTrees(train, TUNED));
  },
  reached: (fit) => {
    const { test } = data();
    const { model } = fit as Extract<ReturnType<typeof boostedTrees>, { kind: "estimated" }>;
    return averagePrecision(scoreColumns(model, test.features), test.outcome);
  },
  peer: { name: "scikit-learn", program: "scikit-learn.py", python: ["boosted_trees", DATA] },
};

const logistic: MethodBenchmark = {
  name: "Logistic regression with a ridge, 200,000 x 30",
  goal: "",
  prepare: () => {
    const { train } = data();
    return Promise.resolve(() => {
      const predictors = standardisedRows(train.features, standardisation(train.features));
      return logisticRegression({ predictors, columns: train.features.length, outcome: train.outcome, ridge: 0.5 });
    });
  },
  reached: (fit) => {
    const { train, test } = data();
    const { coefficients } = fit as Extract<ReturnType<typeof logisticRegression>, { kind: "estimated" }>;
    const columns = test.features.length;
    const rows = standardisedRows(test.features, standardisation(train.features));
    const scores = Float64Array.from(test.outcome, (_, i) =>
      test.features.reduce((sum, _, j) => sum + coefficients[j + 1]! * rows[i * columns + j]!, 0),
    );
    return averagePrecision(scores, test.outcome);
  },
  peer: { name: "scikit-learn", program: "scikit-learn.py", python: ["logistic_regression", DATA] },
};

const forest: MethodBenchmark = {
  name: "Isolation forest of 100 trees, grown and scored on 200,000 x 30",
  goal: "",
  prepare: () => {
    const { features } = data().train;
    return Promise.resolve(() => scoreColumns(isolationForest(features)!.forest, features));
  },
  // Odd rows have short paths.
  reached: (paths) =>
    averagePrecision(
      (paths as Float64Array).map((length) => -length),
      data().train.outcome,
    ),
  peer: { name: "scikit-learn", program: "scikit-learn.py", python: ["isolation_forest", DATA] },
};

/** Methods that learn rare outcomes; what they reach is average precision. */
export const fraudBenchmarks: MethodBenchmark[] = [trees, logistic, forest];
