import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { choleskyFactor, choleskyLogDeterminant } from "./cholesky.ts";
import type { CovarianceModel } from "./covariance-structure-model.ts";
import { noncentralityAt } from "./noncentral-chi-square.ts";

/** How well a model reproduces the covariances; an index is null where it is not defined (no degrees of freedom, no relation). */
export interface FitIndices {
  chiSquare: number;
  df: number;
  /** Of exact fit. */
  pValue: number | null;
  cfi: number | null;
  tli: number | null;
  rmsea: number | null;
  rmseaLow: number | null;
  rmseaHigh: number | null;
  srmr: number;
  /** Of the endogenous variables given exogenous observed ones. */
  logLikelihood: number;
  aic: number;
  bic: number;
}

export interface FitInput {
  model: CovarianceModel;
  /** p x p in the order of model.observed. */
  sample: Float64Array;
  implied: Float64Array;
  discrepancy: number;
  n: number;
}

/**
 * Fit indices of a maximum-likelihood solution with the n-divisor that lavaan uses: chi-square n F; CFI (Bentler 1990); TLI
 * (Tucker and Lewis 1973); RMSEA (Steiger and Lind 1980) with its 90 % interval; SRMR (Bentler 1995). The baseline model keeps
 * the covariances of exogenous observed variables and no other.
 */
export function fitIndices(input: FitInput): FitIndices {
  const { model, n } = input;
  const exogenous = exogenousPositions(model);
  const p = model.observed.length;
  const held = (exogenous.length * (exogenous.length + 1)) / 2;
  const df = (p * (p + 1)) / 2 - held - model.free.length;
  const chiSquare = Math.max(0, n * input.discrepancy);
  const logLikelihood = logLikelihoodOf(input, exogenous);
  return {
    chiSquare,
    df,
    pValue: df > 0 ? 1 - chiSquareCdf(chiSquare, df) : null,
    ...comparativeIndices(input, exogenous, chiSquare, df),
    ...rootMeanSquareError(chiSquare, df, n),
    srmr: standardisedResidual(input),
    logLikelihood,
    aic: -2 * logLikelihood + 2 * model.free.length,
    bic: -2 * logLikelihood + Math.log(n) * model.free.length,
  };
}

function exogenousPositions(model: CovarianceModel): number[] {
  return model.parameters.filter(({ exogenous, row, column }) => exogenous && row === column).map(({ row }) => row);
}

function comparativeIndices(
  { sample, n, model }: FitInput,
  exogenous: readonly number[],
  chiSquare: number,
  df: number,
): Pick<FitIndices, "cfi" | "tli"> {
  const p = model.observed.length;
  const others = [...Array(p).keys()].filter((i) => !exogenous.includes(i));
  const endogenousVariances = others.reduce((sum, i) => sum + Math.log(sample[i * p + i]!), 0);
  const all = [...Array(p).keys()];
  const baseline = n * (endogenousVariances + logDeterminant(sample, p, exogenous) - logDeterminant(sample, p, all));
  const baselineDf = (p * (p + 1)) / 2 - (exogenous.length * (exogenous.length + 1)) / 2 - others.length;
  const excess = Math.max(chiSquare - df, 0);
  const baselineExcess = Math.max(baseline - baselineDf, excess);
  const ratio = baseline / baselineDf;
  return {
    cfi: baselineExcess > 0 ? 1 - excess / baselineExcess : null,
    tli: df > 0 && baselineDf > 0 && ratio !== 1 ? (ratio - chiSquare / df) / (ratio - 1) : null,
  };
}

function rootMeanSquareError(
  chiSquare: number,
  df: number,
  n: number,
): Pick<FitIndices, "rmsea" | "rmseaLow" | "rmseaHigh"> {
  if (df <= 0) return { rmsea: null, rmseaLow: null, rmseaHigh: null };
  const at = (noncentrality: number) => Math.sqrt(noncentrality / (df * n));
  return {
    rmsea: at(Math.max(0, chiSquare - df)),
    rmseaLow: at(noncentralityAt(chiSquare, df, 0.95)),
    rmseaHigh: at(noncentralityAt(chiSquare, df, 0.05)),
  };
}

function standardisedResidual({ model, sample, implied }: FitInput): number {
  const p = model.observed.length;
  let sum = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const scale = Math.sqrt(sample[i * p + i]! * sample[j * p + j]!);
      sum += ((sample[i * p + j]! - implied[i * p + j]!) / scale) ** 2;
    }
  }
  return Math.sqrt(sum / ((p * (p + 1)) / 2));
}

function logLikelihoodOf({ model, sample, discrepancy, n }: FitInput, exogenous: readonly number[]): number {
  const p = model.observed.length;
  const all = [...Array(p).keys()];
  const saturated = (positions: readonly number[]) =>
    positions.length * (Math.log(2 * Math.PI) + 1) + logDeterminant(sample, p, positions);
  return (-n / 2) * (saturated(all) + discrepancy - saturated(exogenous));
}

/** Log-determinant of the rows and columns at `positions`. */
function logDeterminant(matrix: Float64Array, size: number, positions: readonly number[]): number {
  const part = Float64Array.from(positions.flatMap((i) => positions.map((j) => matrix[i * size + j]!)));
  return choleskyLogDeterminant(choleskyFactor(part, positions.length)!, positions.length);
}
