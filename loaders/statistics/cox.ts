import { choleskyFactor, choleskyInverse, choleskySolve } from "./cholesky.ts";
import { robustCovariance } from "./cox-residuals.ts";
import { smallSampleCovariance } from "./cox-small-sample.ts";
import { coxInformation, coxScore, coxState, type CoxState, type Ties } from "./cox-likelihood.ts";
import { coxRows, type CoxRows, type RowOptions } from "./cox-rows.ts";
import type { Lifetimes } from "./lifetimes.ts";

export interface CoxOptions extends RowOptions {
  /** Code of the person or group of each row, 0, 1, ...: standard errors allow for likeness within (Lin and Wei 1989). */
  cluster?: ArrayLike<number> | undefined;
  /** Robust standard errors for few events and clusters (cox-small-sample.ts); not for rows that keep a tail. */
  smallSample?: boolean | undefined;
  ties?: Ties | undefined;
  maxIterations?: number | undefined;
  /** Coefficients to start from, such as those of a model near this one; 0 when left out. */
  start?: Float64Array | undefined;
}

export interface CoxFit {
  converged: true;
  /** Log hazard ratios, one per covariate. */
  coefficients: Float64Array;
  /** Robust ones when clusters are given. */
  standardErrors: Float64Array;
  /** p x p, row by row; robust when clusters are given. */
  covariance: Float64Array;
  /** Of the model itself, whether or not there are clusters. */
  modelStandardErrors: Float64Array;
  /** Of the partial likelihood, without and with covariates. */
  logLikelihood: { null: number; fitted: number };
  /** Means of the covariates, at which the baseline stands. */
  means: Float64Array;
  baseline: BaselineHazard;
  n: number;
  events: number;
  iterations: number;
}

/** Cumulative hazard at the means of the covariates (Breslow 1974), at each event time of each stratum. */
export interface BaselineHazard {
  stratum: Uint32Array;
  time: Float64Array;
  cumulativeHazard: Float64Array;
}

/** Why there is no fit, and the covariates (by position) that stand in its way. */
export interface NoCoxFit {
  converged: false;
  reason: "no_rows" | "no_events" | "collinear" | "separation" | "not_converged";
  columns: number[];
}

/**
 * Proportional hazards (Cox 1972) by Newton steps on the partial likelihood, ties by Efron (1977) unless told otherwise. Rows
 * may be pieces of a life between an entry and an exit (the counting process of Andersen and Gill 1982), so that covariates
 * can change with time; give `cluster` when a life can have more than one event.
 *
 * @param covariates one column each, as long as the lifetimes
 * @returns the fit, or why there is none: separation means that a hazard ratio runs to 0 or infinity
 */
export function cox(
  lifetimes: Lifetimes,
  covariates: readonly Float64Array[],
  options: CoxOptions = {},
): CoxFit | NoCoxFit {
  return fitCoxRows(coxRows(lifetimes, covariates, options), options);
}

/** A fit beside the rows that it rests on, for other models and checks of the same rows. */
export interface CoxModel {
  rows: CoxRows;
  fit: CoxFit;
  maximum: Maximum;
}

/** The fit of rows that are already in order, as the model of Fine and Gray has them. */
export function fitCoxRows(rows: CoxRows, options: CoxOptions = {}): CoxFit | NoCoxFit {
  const model = coxModel(rows, options);
  return "reason" in model ? model : model.fit;
}

export function coxModel(rows: CoxRows, options: CoxOptions = {}): CoxModel | NoCoxFit {
  if (rows.n === 0) return noFit("no_rows");
  if (rows.groups.count === 0) return noFit("no_events");
  const maximum = maximise(rows, options);
  return "reason" in maximum ? maximum : { rows, maximum, fit: summary(rows, maximum, options) };
}

function noFit(reason: NoCoxFit["reason"], columns: number[] = []): NoCoxFit {
  return { converged: false, reason, columns };
}

export interface Maximum {
  beta: Float64Array;
  state: CoxState;
  information: Float64Array;
  nullLogLikelihood: number;
  iterations: number;
}

const SMALL_STEP = 1e-8;

const MAX_ITERATIONS = 40;

/** Newton steps, each halved until the likelihood does not fall; steps are in standard deviations of the covariates. */
export function maximise(rows: CoxRows, { ties = "efron", maxIterations, start }: CoxOptions): Maximum | NoCoxFit {
  let state = coxState(rows, new Float64Array(rows.p), ties);
  const nullLogLikelihood = state.logLikelihood;
  let beta = start ? start.map((value, j) => value * rows.scales[j]!) : new Float64Array(rows.p);
  if (start) state = coxState(rows, beta, ties, state);
  for (let iterations = 1; iterations <= (maxIterations ?? MAX_ITERATIONS); iterations++) {
    const information = coxInformation(rows, state);
    const factor = choleskyFactor(information, rows.p);
    const redundant = iterations === 1 || !factor ? redundantColumns(information, rows.p) : [];
    if (redundant.length > 0 && iterations === 1) return noFit("collinear", redundant);
    if (!factor) return noFit("separation", redundant);
    const step = choleskySolve(factor, rows.p, coxScore(rows, state));
    if (step.every((size) => Math.abs(size) < SMALL_STEP)) {
      return { beta, state, information, nullLogLikelihood, iterations };
    }
    const before = state.logLikelihood;
    const next = climb(rows, ties, beta, step, state);
    if (!next) return noFit("not_converged");
    [beta, state] = [next.beta, next.state];
    const settled = Math.abs(state.logLikelihood - before) < 1e-10 * Math.abs(before);
    if (settled && columnsBeyond(step, 0.1).length > 0) return noFit("separation", columnsBeyond(step, 0.1));
  }
  return noFit("not_converged");
}

function climb(rows: CoxRows, ties: Ties, beta: Float64Array, step: Float64Array, reuse: CoxState) {
  const before = reuse.logLikelihood;
  for (let size = 1; size > 1e-6; size /= 2) {
    const next = beta.map((value, j) => value + size * step[j]!);
    const state = coxState(rows, next, ties, reuse);
    if (state.logLikelihood >= before - 1e-10 * Math.abs(before)) return { beta: next, state };
  }
  return null;
}

function columnsBeyond(values: Float64Array, size: number): number[] {
  return [...values.keys()].filter((j) => Math.abs(values[j]!) > size);
}

function summary(
  rows: CoxRows,
  { beta, state, information, nullLogLikelihood, iterations }: Maximum,
  options: CoxOptions,
): CoxFit {
  const { p, scales } = rows;
  const inverse = choleskyInverse(choleskyFactor(information, p)!, p);
  const used = covarianceOf(rows, state, information, inverse, options);
  const unscaled = (matrix: Float64Array) =>
    matrix.map((value, at) => value / (scales[Math.floor(at / p)]! * scales[at % p]!));
  const errors = (matrix: Float64Array) => Float64Array.from({ length: p }, (_, j) => Math.sqrt(matrix[j * p + j]!));
  const covariance = unscaled(used);
  return {
    converged: true,
    coefficients: beta.map((value, j) => value / scales[j]!),
    standardErrors: errors(covariance),
    covariance,
    modelStandardErrors: errors(unscaled(inverse)),
    logLikelihood: { null: nullLogLikelihood, fitted: state.logLikelihood },
    means: rows.means,
    baseline: breslow(rows, state),
    n: rows.n,
    events: rows.event.reduce((sum, event) => sum + event, 0),
    iterations,
  };
}

function covarianceOf(
  rows: CoxRows,
  state: CoxState,
  information: Float64Array,
  inverse: Float64Array,
  { cluster, smallSample }: CoxOptions,
): Float64Array {
  if (!cluster) return inverse;
  if (smallSample) return smallSampleCovariance(rows, state, information, cluster);
  return robustCovariance(rows, state, inverse, cluster);
}

function breslow({ weight, groups }: CoxRows, { s0 }: CoxState): BaselineHazard {
  const cumulativeHazard = new Float64Array(groups.count);
  for (let g = 0; g < groups.count; g++) {
    let mass = 0;
    for (let i = 0; i < groups.events[g]!; i++) mass += weight[groups.start[g]! + i]!;
    const before = g > 0 && groups.stratum[g - 1] === groups.stratum[g] ? cumulativeHazard[g - 1]! : 0;
    cumulativeHazard[g] = before + mass / s0[g]!;
  }
  return { stratum: groups.stratum, time: groups.time, cumulativeHazard };
}

/** Columns that the ones before them determine, or that never vary within a risk set. */
function redundantColumns(information: Float64Array, p: number): number[] {
  const kept: number[] = [];
  const redundant: number[] = [];
  for (let j = 0; j < p; j++) {
    const tried = [...kept, j];
    const part = Float64Array.from(tried.flatMap((row) => tried.map((column) => information[row * p + column]!)));
    const factor = choleskyFactor(part, tried.length);
    const pivot = factor ? factor.at(-1)! ** 2 : 0;
    if (pivot > 1e-11 * information[j * p + j]! && information[j * p + j]! > 1e-11) kept.push(j);
    else redundant.push(j);
  }
  return redundant;
}
