import { logisticRegression, type LogisticRegressionFailure } from "./logistic-regression.ts";

/** probability = 1 / (1 + exp(-(intercept + slope x score))). */
export interface PlattScaling {
  kind: "estimated";
  intercept: number;
  slope: number;
}

/**
 * Turns scores into probabilities by a logistic curve fitted to softened targets, (n1 + 1) / (n1 + 2) for positives and 1 / (n0 + 2) for negatives, so that scores
 * that part the outcomes without error do not end in certainty (Platt 1999, with the numerics of Lin, Lin and Weng 2007).
 *
 * @param outcome 0 or 1 by row
 * @param weights by row; 1 each when left out
 */
export function plattScaling(
  scores: ArrayLike<number>,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): PlattScaling | LogisticRegressionFailure {
  const weight = Float64Array.from(scores, (_, row) => weights?.[row] ?? 1);
  const positives = weight.reduce((sum, each, row) => sum + (outcome[row] === 1 ? each : 0), 0);
  const negatives = weight.reduce((sum, each) => sum + each, 0) - positives;
  if (!(positives > 0) || !(negatives > 0)) return { kind: "failed", reason: "one_outcome" };
  const targets = [1 / (negatives + 2), (positives + 1) / (positives + 2)];
  const fit = logisticRegression({
    predictors: Float64Array.from(scores),
    columns: 1,
    outcome: weight.map((_, row) => targets[outcome[row] === 1 ? 1 : 0]!),
    weights: weight,
  });
  if (fit.kind === "failed") return fit;
  return { kind: "estimated", intercept: fit.coefficients[0]!, slope: fit.coefficients[1]! };
}
