import type { ExpertModel } from "../../../src/models/fraud-expert.ts";
import { asTaken, type LogisticTerm } from "../../../src/models/logistic-terms.ts";
import { logisticRegression } from "../../statistics/logistic-regression.ts";
import { sortNumbers } from "../../statistics/sort-numbers.ts";
import type { LearningRows } from "./learning-rows.ts";
import { sortedQuantile } from "./sorted-quantile.ts";

/** Half the penalty on squared coefficients of standardised values: C = 0.1 in the usual way of writing. */
const RIDGE = 5;
/** Fewest values, and fewest missing ones, that say anything. */
const FEWEST = 20;
/** Values beyond these quantiles count as the bound. */
const TAILS = [0.005, 0.995] as const;
/** A range of so many interquartile distances is taken on a logarithmic scale. */
const SKEWED = 6;

/**
 * A regularised logistic regression on standardised values with indicators of missing ones (taken at the mean). Null where the regression fails.
 */
export function logisticExpert(learn: LearningRows): ExpertModel | null {
  const shapes = learn.features.map(shapeOf);
  const { predictors, columns, used } = design(learn, shapes);
  if (columns === 0) return null;
  const fit = logisticRegression({ predictors, columns, outcome: learn.outcome, ridge: RIDGE });
  if (fit.kind === "failed") return null;
  const terms = shapes.map(termOf);
  used.forEach(({ feature, indicator }, i) => {
    const coefficient = fit.coefficients[i + 1]!;
    if (indicator) terms[feature]!.missing = coefficient;
    else terms[feature]!.slope = coefficient / shapes[feature]!.deviation;
  });
  return { kind: "logistic", regression: { base: 0, terms } };
}

type Shape = Omit<LogisticTerm, "slope" | "missing"> & {
  /** Standard deviation of the values as taken; 0 when they say nothing. */
  deviation: number;
};

function termOf({ low, high, logarithm, mean, missingShare }: Shape): LogisticTerm {
  return { low, high, logarithm, mean, slope: 0, missingShare, missing: 0 };
}

function shapeOf(values: Float64Array): Shape {
  const sorted = sortNumbers(values.filter((value) => !Number.isNaN(value)));
  const missingShare = values.length > 0 ? 1 - sorted.length / values.length : 0;
  if (sorted.length < FEWEST) return { low: 0, high: 0, logarithm: false, mean: 0, deviation: 0, missingShare };
  const at = (share: number) => sortedQuantile(sorted, share);
  const [low, high] = [at(TAILS[0]), at(TAILS[1])];
  const spread = at(0.75) - at(0.25);
  const bounds = { low, high, logarithm: high - low > 3 && high - low > SKEWED * spread };
  return { ...bounds, ...momentsOf(sorted, bounds), missingShare };
}

function momentsOf(values: Float64Array, bounds: Pick<LogisticTerm, "low" | "high" | "logarithm">) {
  let [sum, squares] = [0, 0];
  for (const value of values) sum += asTaken(bounds, value);
  const mean = sum / values.length;
  for (const value of values) squares += (asTaken(bounds, value) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / values.length) };
}

interface Column {
  feature: number;
  /** Whether it marks missing values. */
  indicator: boolean;
}

function design({ features, outcome }: LearningRows, shapes: readonly Shape[]) {
  const rows = outcome.length;
  const used = shapes.flatMap((shape, feature): Column[] => {
    const missing = shape.missingShare * rows;
    const value = shape.deviation > 0 ? [{ feature, indicator: false }] : [];
    return missing >= FEWEST && missing <= rows - FEWEST ? [...value, { feature, indicator: true }] : value;
  });
  const predictors = new Float64Array(rows * used.length);
  used.forEach(({ feature, indicator }, column) => {
    const shape = shapes[feature]!;
    const values = features[feature]!;
    for (let row = 0; row < rows; row++) {
      const value = values[row]!;
      const isMissing = Number.isNaN(value);
      predictors[row * used.length + column] = indicator
        ? Number(isMissing) - shape.missingShare
        : isMissing
          ? 0
          : (asTaken(shape, value) - shape.mean) / shape.deviation;
    }
  });
  return { predictors, columns: used.length, used };
}
