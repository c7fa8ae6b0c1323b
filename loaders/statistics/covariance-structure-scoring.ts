import { choleskyFactor, choleskyInverse, choleskyLogDeterminant, choleskySolve } from "./cholesky.ts";
import type { CovarianceModel } from "./covariance-structure-model.ts";
import { allValues, impliedCovariance, type ImpliedCovariance } from "./implied-covariance.ts";

/** Free parameters at the minimum of the discrepancy, or the last ones tried. */
export interface Minimum {
  converged: boolean;
  estimates: Float64Array;
  /** log|Sigma| + tr(S Sigma^-1) - log|S| - p. */
  discrepancy: number;
  implied: ImpliedCovariance;
  /** q x q: expected second derivatives of the discrepancy; times n / 2 it is the expected information. */
  information: Float64Array;
  iterations: number;
}

interface Point {
  estimates: Float64Array;
  discrepancy: number;
  implied: ImpliedCovariance;
}

const ITERATIONS = 300;
const HALVINGS = 25;
/** g' H^-1 g, twice the fall of the discrepancy that a step still promises: estimates are then good to 1e-6 standard errors. */
export const FULL_PRECISION = 1e-16;
/** Still a thousandth of a standard error, and twice as fast. */
export const DRAW_PRECISION = 1e-9;
/** Accepted where rounding lets no step go further down. */
const PASSABLE = 1e-10;

/**
 * Minimises the maximum-likelihood discrepancy between a sample covariance matrix and what the model implies (Jöreskog 1969)
 * by Fisher scoring with step halving. Null when already the start implies no positive definite covariances.
 *
 * @param sample p x p, positive definite, in the order of model.observed
 * @param start values of the free parameters
 * @param precision how much (twice the fall of the discrepancy) a last step may still promise
 */
export function minimiseDiscrepancy(
  model: CovarianceModel,
  sample: Float64Array,
  start: ArrayLike<number>,
  precision = FULL_PRECISION,
): Minimum | null {
  const sampleFactor = choleskyFactor(sample, model.observed.length);
  if (!sampleFactor) return null;
  const constant = choleskyLogDeterminant(sampleFactor, model.observed.length) + model.observed.length;
  const first = pointAt(model, sample, constant, Float64Array.from(start));
  if (!first) return null;
  let point: Point = first;
  for (let iterations = 0; ; iterations++) {
    const { gradient, information } = derivatives(model, sample, point.implied);
    const step = scoringStep(information, gradient);
    const promised = dot(step, gradient);
    const done = promised < precision;
    const next: Point | null =
      done || iterations === ITERATIONS ? null : descend(model, sample, constant, point, step, promised);
    if (!next) return { converged: done || promised < PASSABLE, ...point, information, iterations };
    point = next;
  }
}

function pointAt(
  model: CovarianceModel,
  sample: Float64Array,
  constant: number,
  estimates: Float64Array,
): Point | null {
  const implied = impliedCovariance(model, allValues(model, estimates, sample));
  if (!implied) return null;
  const p = model.observed.length;
  const inverse = choleskyInverse(implied.factor, p);
  const discrepancy = choleskyLogDeterminant(implied.factor, p) + dot(inverse, sample) - constant;
  return Number.isFinite(discrepancy) ? { estimates, discrepancy, implied } : null;
}

/** The longest of ever shorter steps that lowers the discrepancy; null when none does. */
function descend(
  model: CovarianceModel,
  sample: Float64Array,
  constant: number,
  from: Point,
  step: Float64Array,
  promised: number,
): Point | null {
  for (let halving = 0, length = 1; halving < HALVINGS; halving++, length /= 2) {
    const estimates = from.estimates.map((value, i) => value - length * step[i]!);
    const point = pointAt(model, sample, constant, estimates);
    if (point && point.discrepancy < from.discrepancy - 1e-4 * length * promised) return point;
  }
  return null;
}

/** H^-1 g; where H is singular, with as much added to its diagonal as it needs (Levenberg 1944). */
function scoringStep(information: Float64Array, gradient: Float64Array): Float64Array {
  const q = gradient.length;
  for (let damping = 0; ; damping = damping === 0 ? 1e-8 : damping * 10) {
    const damped = Float64Array.from(information);
    for (let i = 0; i < q; i++) damped[i * q + i] = damped[i * q + i]! * (1 + damping) + (damping > 0 ? 1e-12 : 0);
    const factor = choleskyFactor(damped, q);
    if (factor) return choleskySolve(factor, q, gradient);
  }
}

/**
 * Gradient and expected second derivatives. Every derivative of Sigma is c (u v' + v u') with u and v columns of the upper rows
 * of (I - A)^-1 or of the covariances of all variables, so that all traces are entries of two small matrices.
 */
function derivatives(
  model: CovarianceModel,
  sample: Float64Array,
  implied: ImpliedCovariance,
): { gradient: Float64Array; information: Float64Array } {
  const m = model.variables.length;
  const size = 2 * m;
  const { curvature, slope } = traces(model.observed.length, m, sample, implied);
  const sides = model.free.map(({ matrix, row, column }) => ({
    u: row,
    v: matrix === "coefficient" ? m + column : column,
    scale: matrix === "covariance" && row === column ? 0.5 : 1,
  }));
  const q = sides.length;
  const gradient = Float64Array.from(sides, ({ u, v, scale }) => 2 * scale * slope[u * size + v]!);
  const information = new Float64Array(q * q);
  sides.forEach((a, i) => {
    for (let j = 0; j <= i; j++) {
      const b = sides[j]!;
      const crossed = curvature[a.v * size + b.u]! * curvature[b.v * size + a.u]!;
      const straight = curvature[a.v * size + b.v]! * curvature[a.u * size + b.u]!;
      information[i * q + j] = information[j * q + i] = 2 * a.scale * b.scale * (crossed + straight);
    }
  });
  return { gradient, information };
}

/** X' W X and X' (W - W S W) X for W = Sigma^-1 and X the columns that derivatives are made of. */
function traces(
  p: number,
  m: number,
  sample: Float64Array,
  { totalEffects, all, factor }: ImpliedCovariance,
): { curvature: Float64Array; slope: Float64Array } {
  const size = 2 * m;
  const columns = Array.from({ length: size }, (_, j) =>
    Float64Array.from({ length: p }, (_, i) => (j < m ? totalEffects[i * m + j]! : all[i * m + j - m]!)),
  );
  const weighted = columns.map((column) => choleskySolve(factor, p, column));
  const fitted = weighted.map((column) => times(sample, p, column));
  const curvature = new Float64Array(size * size);
  const slope = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = dot(columns[i]!, weighted[j]!);
      curvature[i * size + j] = curvature[j * size + i] = value;
      slope[i * size + j] = slope[j * size + i] = value - dot(weighted[i]!, fitted[j]!);
    }
  }
  return { curvature, slope };
}

function times(matrix: Float64Array, size: number, vector: Float64Array): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => dot(matrix.subarray(i * size, (i + 1) * size), vector));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
