import { scoreColumns } from "../../src/models/tree-ensemble.ts";
import { boostedRegression, type BoostedRegressionOptions } from "./boosted-regression.ts";
import { boostedTrees, type BoostedTreesOptions } from "./boosted-trees.ts";
import { logisticRegression } from "./logistic-regression.ts";
import { ridgeRegression } from "./ridge-regression.ts";
import { standardisation, standardisedRows, type Standardisation } from "./standardise.ts";

/** Rows to learn from: one array a feature (NaN where missing), and an outcome by row. */
export interface LearningRows {
  features: readonly Float64Array[];
  outcome: Float64Array;
}

/** Expected outcomes of rows with the same features as those learned from. */
export type Prediction = (features: readonly Float64Array[]) => Float64Array;

/** Learns to expect an outcome; where there is nothing to learn it expects the mean of all. */
export type BaseLearner = (rows: LearningRows) => Prediction;

/** Logistic regression of 0 and 1 on standardised features with a ridge of a thousandth of the rows. */
export const logisticLearner: BaseLearner = ({ features, outcome }) => {
  const scaled = standardisation(features);
  const predictors = standardisedRows(features, scaled);
  const ridge = outcome.length / 1000;
  const fit = logisticRegression({ predictors, columns: features.length, outcome, ridge });
  if (fit.kind === "failed") return always(outcome);
  return linear(fit.coefficients, scaled, (score) => 1 / (1 + Math.exp(-score)));
};

/** Least squares on standardised features with a ridge of a hundredth of the rows. */
export const ridgeLearner: BaseLearner = ({ features, outcome }) => {
  const scaled = standardisation(features);
  const predictors = standardisedRows(features, scaled);
  const coefficients = ridgeRegression(predictors, features.length, outcome, outcome.length / 100);
  return coefficients === null ? always(outcome) : linear(coefficients, scaled, (score) => score);
};

/** Boosted trees of 0 and 1. */
export function treesLearner(options: Partial<BoostedTreesOptions>): BaseLearner {
  return ({ features, outcome }) => {
    const fit = boostedTrees({ features, outcome }, options);
    if (fit.kind === "failed") return always(outcome);
    return (asked) => scoreColumns(fit.model, asked).map((score) => 1 / (1 + Math.exp(-score)));
  };
}

/** Boosted trees of any number. */
export function regressionTreesLearner(options: Partial<BoostedRegressionOptions>): BaseLearner {
  return ({ features, outcome }) => {
    const model = boostedRegression(features, outcome, options);
    return model === null ? always(outcome) : (asked) => scoreColumns(model, asked);
  };
}

/** The mean, whatever is asked; 0 where no row was learned from. */
function always(outcome: Float64Array): Prediction {
  const mean = outcome.length > 0 ? outcome.reduce((sum, value) => sum + value, 0) / outcome.length : 0;
  return (features) => new Float64Array(features[0]?.length ?? 0).fill(mean);
}

function linear(coefficients: Float64Array, scaled: Standardisation, of: (score: number) => number): Prediction {
  return (features) => {
    const rows = standardisedRows(features, scaled);
    const columns = features.length;
    return new Float64Array(features[0]?.length ?? 0).map((_, row) => {
      let score = coefficients[0]!;
      for (let j = 0; j < columns; j++) score += coefficients[j + 1]! * rows[row * columns + j]!;
      return of(score);
    });
  };
}
