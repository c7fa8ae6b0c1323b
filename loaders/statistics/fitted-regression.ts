import { choleskyFactor, choleskyInverse, choleskySolve } from "./cholesky.ts";
import { indicatorGram } from "./indicator-gram.ts";
import { logisticRegression, type LogisticRegressionFailure } from "./logistic-regression.ts";

/** A regression as it was fitted, with what its rows moved. */
export interface FittedRegression {
  /** rows x columns, row by row, without the intercept. */
  predictors: Float64Array;
  columns: number;
  /** Intercept first. */
  coefficients: Float64Array;
  /** Inverse of the information (logistic) or of X'X (linear), intercept first. */
  inverse: Float64Array;
  /** Outcome less what is expected, by row; 0 for rows that were not fitted. */
  residuals: Float64Array;
  /** Residuals as they would be had the row itself not been fitted (to first order; MacKinnon and White 1985), which errors rest on. */
  leftOut: Float64Array;
  link: "logit" | "identity";
}

interface Problem {
  /** rows x columns, row by row, mostly zero; the intercept is added. No column may follow from others (independentColumns). */
  predictors: Float64Array;
  columns: number;
  /** NaN for rows that are not to be fitted. */
  outcome: Float64Array;
}

/** Logistic regression of an outcome of 0 or 1; why not, when there is no fit. */
export function logisticFit(problem: Problem): FittedRegression | LogisticRegressionFailure {
  const { predictors, columns, outcome } = problem;
  const weights = outcome.map((value) => (Number.isNaN(value) ? 0 : 1));
  const known = outcome.map((value) => (Number.isNaN(value) ? 0 : value));
  const fit = logisticRegression({ predictors, columns, outcome: known, weights });
  if (fit.kind === "failed") return fit;
  const { coefficients, probabilities } = fit;
  const spreads = probabilities.map((p, i) => weights[i]! * p * (1 - p));
  const inverse = inverseOf(indicatorGram(predictors, columns, spreads), columns + 1);
  if (!inverse) return { kind: "failed", reason: "collinear" };
  const residuals = probabilities.map((p, i) => weights[i]! * (known[i]! - p));
  const leftOut = leaveOneOut({ predictors, columns, outcome }, inverse, residuals, spreads);
  return { predictors, columns, coefficients, inverse, residuals, leftOut, link: "logit" };
}

/** Least squares; null when columns hang together. */
export function linearFit({ predictors, columns, outcome }: Problem): FittedRegression | null {
  const size = columns + 1;
  const weights = outcome.map((value) => (Number.isNaN(value) ? 0 : 1));
  const factor = choleskyFactor(indicatorGram(predictors, columns, weights), size);
  if (!factor) return null;
  const right = new Float64Array(size);
  eachEntry({ predictors, columns, outcome }, (row, j, value) => {
    if (weights[row] === 1) right[j]! += value * outcome[row]!;
  });
  const coefficients = choleskySolve(factor, size, right);
  const expected = new Float64Array(outcome.length);
  eachEntry({ predictors, columns, outcome }, (row, j, value) => (expected[row]! += value * coefficients[j]!));
  const residuals = outcome.map((value, row) => (weights[row] === 1 ? value - expected[row]! : 0));
  const inverse = choleskyInverse(factor, size);
  const leftOut = leaveOneOut({ predictors, columns, outcome }, inverse, residuals, weights);
  return { predictors, columns, coefficients, inverse, residuals, leftOut, link: "identity" };
}

/** Residuals over one less their leverage, `spreads` being the variance of each row. */
function leaveOneOut(
  { predictors, columns }: Problem,
  inverse: Float64Array,
  residuals: Float64Array,
  spreads: Float64Array,
): Float64Array {
  const size = columns + 1;
  const at = new Int32Array(size);
  const value = new Float64Array(size).fill(1);
  return residuals.map((residual, row) => {
    if (spreads[row] === 0) return residual;
    let length = 1;
    for (let j = 0; j < columns; j++) {
      const here = predictors[row * columns + j]!;
      if (here === 0) continue;
      at[length] = j + 1;
      value[length++] = here;
    }
    let leverage = 0;
    for (let a = 0; a < length; a++)
      for (let b = 0; b < length; b++) leverage += value[a]! * value[b]! * inverse[at[a]! * size + at[b]!]!;
    return residual / Math.max(0.1, 1 - spreads[row]! * leverage);
  });
}

/** Calls back for every entry other than 0, the intercept's (0) among them. */
function eachEntry(
  { predictors, columns, outcome }: Problem,
  visit: (row: number, j: number, value: number) => void,
): void {
  for (let row = 0, at = 0; row < outcome.length; row++) {
    visit(row, 0, 1);
    for (let j = 1; j <= columns; j++) {
      const value = predictors[at++]!;
      if (value !== 0) visit(row, j, value);
    }
  }
}

function inverseOf(gram: Float64Array, size: number): Float64Array | null {
  const factor = choleskyFactor(gram, size);
  return factor && choleskyInverse(factor, size);
}
