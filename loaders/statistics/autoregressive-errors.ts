import { choleskyFactor, choleskyLogDeterminant, choleskySolve } from "./cholesky.ts";
import { covarianceAt } from "./likelihood-fit.ts";
import { minimise, withNumericGradient } from "./quasi-newton.ts";
import {
  autocorrelations,
  fromPartialAutocorrelations,
  partialAutocorrelations,
} from "./stationary-autocorrelation.ts";

export interface AutoregressiveRows {
  /** Whole number of the period of each row, ascending; a period that is left out is missing. */
  period: ArrayLike<number>;
  outcome: ArrayLike<number>;
  /** Columns of the regression, one of ones among them if there is to be an intercept. */
  columns: readonly ArrayLike<number>[];
}

export interface AutoregressiveFit {
  converged: true;
  n: number;
  /** Of the errors, lags 1 to p. */
  autoregression: Float64Array;
  coefficients: Float64Array;
  /** Of the autoregression and then the coefficients, as R's arima has them; null where the likelihood is flat. */
  standardErrors: Float64Array | null;
  /** Variance of the innovations. */
  variance: number;
  logLikelihood: number;
  aic: number;
  aicc: number;
}

export type AutoregressiveRegression =
  AutoregressiveFit | { converged: false; reason: "too_few_rows" | "collinear" | "not_converged" };

/**
 * Regression whose errors follow a stationary autoregression, by the exact Gaussian likelihood, which any missing periods leave exact: the
 * stationary covariance of the periods observed, factorised (Hamilton 1994, section 5.2). Coefficients and the innovations' variance are
 * profiled out, the autoregression is searched on its partial autocorrelations (Jones 1980).
 *
 * @param order lags of the autoregression; 0 is least squares
 */
export function autoregressiveErrors(rows: AutoregressiveRows, order: number): AutoregressiveRegression {
  const n = rows.outcome.length;
  const parameters = order + rows.columns.length + 1;
  if (n <= parameters + 1) return { converged: false, reason: "too_few_rows" };
  if (!profileAt(rows, new Float64Array(order))) return { converged: false, reason: "collinear" };
  const objective = withNumericGradient(
    (point) => -(profileAt(rows, point.map(Math.tanh))?.logLikelihood ?? -Infinity),
  );
  const minimum = minimise(objective, new Float64Array(order), { tolerance: 1e-7 });
  const partial = minimum.point.map(Math.tanh);
  const best = profileAt(rows, partial);
  if (!best || minimum.gradient.some((slope) => Math.abs(slope) > 1e-4 * Math.max(1, Math.abs(minimum.value))))
    return { converged: false, reason: "not_converged" };
  const { coefficients: autoregression } = fromPartialAutocorrelations(partial);
  const aic = 2 * parameters - 2 * best.logLikelihood;
  return {
    converged: true,
    n,
    autoregression,
    ...best,
    standardErrors: standardErrorsAt(rows, autoregression, best.coefficients),
    aic,
    aicc: aic + (2 * parameters * (parameters + 1)) / (n - parameters - 1),
  };
}

interface Profile {
  coefficients: Float64Array;
  variance: number;
  logLikelihood: number;
}

/** The likelihood at its best coefficients and variance, for given partial autocorrelations; null when there is none. */
function profileAt(rows: AutoregressiveRows, partial: Float64Array): Profile | null {
  const factor = covarianceFactor(rows.period, partial);
  if (!factor) return null;
  const coefficients = generalisedLeastSquares(rows, factor);
  return coefficients && { coefficients, ...likelihoodOf(rows, factor, coefficients) };
}

function covarianceFactor(period: ArrayLike<number>, partial: Float64Array): Float64Array | null {
  const n = period.length;
  const correlation = autocorrelations(partial, period[n - 1]! - period[0]!);
  const { variance } = fromPartialAutocorrelations(partial);
  const covariance = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) covariance[i * n + j] = variance * correlation[period[i]! - period[j]!]!;
  return choleskyFactor(covariance, n);
}

function generalisedLeastSquares({ outcome, columns }: AutoregressiveRows, factor: Float64Array): Float64Array | null {
  const size = columns.length;
  const solved = columns.map((column) => choleskySolve(factor, column.length, column));
  const gram = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) gram[i * size + j] = dot(solved[i]!, columns[j]!);
  const gramFactor = choleskyFactor(gram, size);
  return (
    gramFactor &&
    choleskySolve(
      gramFactor,
      size,
      solved.map((column) => dot(column, outcome)),
    )
  );
}

function likelihoodOf({ outcome, columns }: AutoregressiveRows, factor: Float64Array, coefficients: Float64Array) {
  const n = outcome.length;
  const errors = Float64Array.from(outcome, (y, i) =>
    columns.reduce((left, column, j) => left - coefficients[j]! * column[i]!, y),
  );
  const variance = dot(choleskySolve(factor, n, errors), errors) / n;
  const logLikelihood = -(n * (Math.log(2 * Math.PI * variance) + 1) + choleskyLogDeterminant(factor, n)) / 2;
  return { variance, logLikelihood };
}

/** From the curvature of the likelihood by autoregression and coefficients together, the variance profiled out. */
function standardErrorsAt(
  rows: AutoregressiveRows,
  autoregression: Float64Array,
  coefficients: Float64Array,
): Float64Array | null {
  const order = autoregression.length;
  const objective = withNumericGradient((point) => {
    const partial = partialAutocorrelations(point.subarray(0, order));
    const factor = partial && covarianceFactor(rows.period, partial);
    return factor ? -likelihoodOf(rows, factor, point.slice(order)).logLikelihood : Infinity;
  });
  const covariance = covarianceAt(objective, Float64Array.from([...autoregression, ...coefficients]));
  return covariance && Float64Array.from(covariance, (row, i) => Math.sqrt(row[i]!));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
