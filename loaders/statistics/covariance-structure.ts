import { choleskyFactor, choleskyInverse } from "./cholesky.ts";
import { fitIndices, type FitIndices } from "./covariance-fit-indices.ts";
import type { SampleMoments } from "./covariance-matrix.ts";
import {
  completeModel,
  type CovarianceModel,
  type ModelOptions,
  type ModelTerm,
} from "./covariance-structure-model.ts";
import { minimiseDiscrepancy, type Minimum } from "./covariance-structure-scoring.ts";
import { startValues } from "./covariance-structure-start.ts";
import { allValues } from "./implied-covariance.ts";
import { standardise } from "./standardised-solution.ts";

/** Why a model has no solution. */
export type CovarianceFailure =
  | "unknown_variable"
  | "too_few_observations"
  | "constant_variable"
  | "singular_covariance"
  | "not_identified"
  | "not_converged";

export interface ParameterEstimate extends ModelTerm {
  estimate: number;
  /** Standard error from the expected information; null where the parameter is fixed. */
  error: number | null;
  /** With every variable, observed and latent, at variance 1; null where a variance is not positive. */
  standardised: number | null;
}

export interface CovarianceSolution {
  status: "converged";
  model: CovarianceModel;
  n: number;
  parameters: ParameterEstimate[];
  /** Values of model.free. */
  estimates: Float64Array;
  /** q x q covariances of `estimates`. */
  estimateCovariance: Float64Array;
  indices: FitIndices;
  /** Explained share of variance of each variable that something points at. */
  r2: Record<string, number>;
  /** Variables with a negative (residual) variance (Heywood cases): with any, the solution is not admissible. */
  negativeVariances: string[];
  iterations: number;
}

export type CovarianceStructure = CovarianceSolution | { status: CovarianceFailure; variables: string[] };

/**
 * Fits a structural equation model with latent and observed variables to a covariance matrix by maximum likelihood
 * (Jöreskog 1970), with the n-divisor and the defaults of lavaan (Rosseel 2012).
 *
 * A failure names the variables that caused it, where any did: not in the moments, constant, or more variables than rows.
 */
export function fitCovarianceStructure(
  terms: readonly ModelTerm[],
  moments: SampleMoments,
  options: ModelOptions = {},
): CovarianceStructure {
  const model = completeModel(terms, options);
  const unknown = model.observed.filter((name) => !moments.names.includes(name));
  if (unknown.length > 0) return { status: "unknown_variable", variables: unknown };
  if (moments.n <= model.observed.length) return { status: "too_few_observations", variables: model.observed };
  const sample = momentsInOrder(model.observed, moments);
  const p = model.observed.length;
  const constant = model.observed.filter((_, i) => !(sample[i * p + i]! > 0));
  if (constant.length > 0) return { status: "constant_variable", variables: constant };
  if (!isRegular(sample, p)) return { status: "singular_covariance", variables: [] };
  if (model.free.length > (p * (p + 1)) / 2) return { status: "not_identified", variables: [] };
  const minimum = minimiseDiscrepancy(model, sample, startValues(model, sample));
  if (!minimum) return { status: "not_converged", variables: [] };
  if (!isRegular(minimum.information, model.free.length)) return { status: "not_identified", variables: [] };
  if (!minimum.converged) return { status: "not_converged", variables: [] };
  return solutionAt(model, sample, moments.n, minimum);
}

/** Covariances of the named variables alone, in that order. */
export function momentsInOrder(names: readonly string[], moments: SampleMoments): Float64Array {
  const positions = names.map((name) => moments.names.indexOf(name));
  const size = moments.names.length;
  return Float64Array.from(positions.flatMap((i) => positions.map((j) => moments.covariance[i * size + j]!)));
}

/** Whether a symmetric matrix is positive definite by a margin, once its diagonal is brought to 1. */
function isRegular(matrix: Float64Array, size: number): boolean {
  const scaled = matrix.map((value, index) => {
    const [i, j] = [Math.floor(index / size), index % size];
    return value / Math.sqrt(matrix[i * size + i]! * matrix[j * size + j]!);
  });
  const factor = choleskyFactor(scaled, size);
  return factor !== null && Array.from({ length: size }, (_, i) => factor[i * size + i]! ** 2).every((d) => d > 1e-9);
}

function solutionAt(model: CovarianceModel, sample: Float64Array, n: number, minimum: Minimum): CovarianceSolution {
  const q = model.free.length;
  const factor = choleskyFactor(minimum.information, q)!;
  const estimateCovariance = choleskyInverse(factor, q).map((value) => (2 * value) / n);
  const values = allValues(model, minimum.estimates, sample);
  const { standardised, r2 } = standardise(model, values, minimum.implied.all);
  let next = 0;
  const parameters = model.parameters.map(({ left, operator, right, fixed, exogenous }, i): ParameterEstimate => {
    const isFree = fixed === undefined && !exogenous;
    const error = isFree ? Math.sqrt(estimateCovariance[next * q + next++]!) : null;
    return {
      left,
      operator,
      right,
      ...(fixed !== undefined && { fixed }),
      estimate: values[i]!,
      error,
      standardised: standardised[i]!,
    };
  });
  const negativeVariances = model.parameters.flatMap(({ matrix, row, column, left }, i) =>
    matrix === "covariance" && row === column && values[i]! < 0 ? [left] : [],
  );
  const { implied, discrepancy, iterations, estimates } = minimum;
  const indices = fitIndices({ model, sample, implied: implied.observed, discrepancy, n });
  return {
    status: "converged",
    model,
    n,
    parameters,
    estimates,
    estimateCovariance,
    indices,
    r2,
    negativeVariances,
    iterations,
  };
}
