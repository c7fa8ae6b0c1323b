import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { minimise, type MinimiseOptions, type Objective } from "./quasi-newton.ts";

/** Why a likelihood has no maximum that can be used. */
export type FitFailure =
  | "no_data"
  /** Nothing of what the model is about has happened: nobody left, nobody came back. */
  | "no_events"
  /** It has happened to everybody at once. */
  | "all_events"
  /** Too few periods, or values, to tell the parameters apart. */
  | "too_few_periods"
  | "not_converged";

/** Parameters of maximum likelihood, all of them positive. */
export interface Fitted<Name extends string> {
  converged: true;
  parameters: Record<Name, number>;
  standardErrors: Record<Name, number> | null;
  logLikelihood: number;
  /** Logarithms of the parameters and their covariance, for intervals; null where the likelihood is flat. */
  logs: Float64Array;
  covariance: number[][] | null;
}

export type LikelihoodFit<Name extends string> = Fitted<Name> | { converged: false; reason: FitFailure };

// A parameter beyond e^14, or below its inverse, says that the data do not pin it down: the search goes no further.
const FARTHEST_LOG = 14;

/**
 * Maximum likelihood over positive parameters, found on their logarithms.
 *
 * @param logLikelihood value at the parameters; writes its gradient by the parameters (not by their logarithms)
 * @param start positive starting values
 * @param search what is known of the covariance of the logarithms at the start, how many steps to take at most, and the logarithms at
 *   which a maximum is no longer looked for
 */
export function fitLikelihood<Name extends string>(
  names: readonly Name[],
  logLikelihood: Objective,
  start: readonly number[],
  search: Pick<MinimiseOptions, "inverse" | "iterations" | "givesUpAt"> = {},
): LikelihoodFit<Name> {
  const objective = onLogarithms(logLikelihood);
  const minimum = minimise(objective, start.map(Math.log), { tolerance: 1e-9, ...search });
  // A gradient of a millionth of the likelihood moves estimates by far less than their errors.
  const near = minimum.gradient.every((slope) => Math.abs(slope) <= 1e-6 * Math.max(1, Math.abs(minimum.value)));
  if (!near || minimum.gaveUp) return { converged: false, reason: "not_converged" };
  const covariance = covarianceAt(objective, minimum.point);
  const parameters = Array.from(minimum.point, Math.exp);
  const errors = covariance && parameters.map((parameter, i) => parameter * Math.sqrt(covariance[i]![i]!));
  return {
    converged: true,
    parameters: named(names, parameters),
    standardErrors: errors && named(names, errors),
    logLikelihood: -minimum.value,
    logs: minimum.point,
    covariance,
  };
}

function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]!])) as Record<Name, number>;
}

function onLogarithms(logLikelihood: Objective): Objective {
  return (logs, gradient) => {
    if (logs.some((log) => Math.abs(log) > FARTHEST_LOG)) return Infinity;
    const parameters = logs.map(Math.exp);
    const value = logLikelihood(parameters, gradient);
    for (let i = 0; i < logs.length; i++) gradient[i] = -gradient[i]! * parameters[i]!;
    return Number.isFinite(value) ? -value : Infinity;
  };
}

/** The inverse of the Hessian by central differences of the gradient; null where it is not positive definite. */
export function covarianceAt(objective: Objective, point: Float64Array): number[][] | null {
  const size = point.length;
  const columns = Array.from({ length: size }, (_, i) => {
    const step = 1e-4 * Math.max(1, Math.abs(point[i]!));
    const slopes = [1, -1].map((sign) => {
      const gradient = new Float64Array(size);
      objective(
        point.map((x, j) => (i === j ? x + sign * step : x)),
        gradient,
      );
      return gradient;
    });
    return Array.from(slopes[0]!, (above, j) => (above - slopes[1]![j]!) / (2 * step));
  });
  const hessian = Matrix.zeros(size, size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) hessian.set(i, j, (columns[i]![j]! + columns[j]![i]!) / 2);
  if (hessian.to1DArray().some((entry) => !Number.isFinite(entry))) return null;
  const cholesky = new CholeskyDecomposition(hessian);
  return cholesky.isPositiveDefinite() ? cholesky.solve(Matrix.eye(size)).to2DArray() : null;
}
