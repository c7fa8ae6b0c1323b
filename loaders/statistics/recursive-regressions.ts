import { choleskyFactor, choleskySolve } from "./cholesky.ts";
import type { CovarianceModel } from "./covariance-structure-model.ts";

/** The regressions that a recursive model of observed variables falls apart into. */
export interface RecursiveModel {
  equations: Equation[];
  /** How many free parameters the model has. */
  size: number;
}

interface Equation {
  outcome: number;
  causes: number[];
  /** Places of the coefficients and of the residual variance in model.free. */
  coefficients: number[];
  residual: number;
}

/**
 * The equations of a model of observed variables without loops and without covariances of residuals, whose maximum-likelihood
 * estimates are those of ordinary regressions; null for any other model.
 */
export function recursiveModel(model: CovarianceModel): RecursiveModel | null {
  const { parameters, free } = model;
  const hasFixed = parameters.some(({ fixed, exogenous }) => fixed !== undefined && !exogenous);
  const hasCovariance = free.some(({ matrix, row, column }) => matrix === "covariance" && row !== column);
  if (model.latent.length > 0 || hasFixed || hasCovariance || hasLoop(model)) return null;
  const outcomes = [...new Set(free.map(({ row }) => row))];
  const equations = outcomes.map((outcome): Equation => {
    const own = [...free.entries()].filter(([, { matrix, row }]) => matrix === "coefficient" && row === outcome);
    const residual = free.findIndex(({ matrix, row }) => matrix === "covariance" && row === outcome);
    return {
      outcome,
      causes: own.map(([, { column }]) => column),
      coefficients: own.map(([place]) => place),
      residual,
    };
  });
  return { equations, size: free.length };
}

/** Values of model.free by regressions on the moments; null when causes of an outcome are collinear. */
export function regressOnMoments(recursive: RecursiveModel, covariance: Float64Array): Float64Array | null {
  const estimates = new Float64Array(recursive.size);
  const p = Math.round(Math.sqrt(covariance.length));
  for (const { outcome, causes, coefficients, residual } of recursive.equations) {
    const k = causes.length;
    const among = new Float64Array(k * k);
    const right = new Float64Array(k);
    for (let i = 0; i < k; i++) {
      right[i] = covariance[causes[i]! * p + outcome]!;
      for (let j = 0; j < k; j++) among[i * k + j] = covariance[causes[i]! * p + causes[j]!]!;
    }
    const factor = choleskyFactor(among, k);
    if (!factor) return null;
    const slopes = choleskySolve(factor, k, right);
    let unexplained = covariance[outcome * p + outcome]!;
    for (let i = 0; i < k; i++) {
      estimates[coefficients[i]!] = slopes[i]!;
      unexplained -= slopes[i]! * right[i]!;
    }
    estimates[residual] = unexplained;
  }
  return estimates;
}

/** Whether following coefficients can lead back to a variable. */
export function hasLoop({ parameters, variables }: CovarianceModel): boolean {
  const arrows = parameters.filter(({ matrix }) => matrix === "coefficient");
  let left = variables.map((_, i) => i);
  for (;;) {
    const rest = left.filter((i) => arrows.some(({ row, column }) => row === i && left.includes(column)));
    if (rest.length === left.length) return rest.length > 0;
    left = rest;
  }
}
