import { choleskyFactor } from "../../statistics/cholesky.ts";
import { sampleMoments } from "../../statistics/covariance-matrix.ts";
import { evenNormals } from "../../statistics/even-normals.ts";
import { calibratedCoefficients } from "../../statistics/regression-calibration.ts";
import type { MeasurementError } from "./measurement-error.ts";

/** Coefficients as estimated, on scores as they were measured; constructs first, then columns without error. */
export interface NaiveFit {
  coefficients: Float64Array;
  covariance: Float64Array;
  columns: readonly Float64Array[];
  weight: Float64Array;
}

/** The first coefficient, on a score without error, with draws of its sampling distribution. */
export interface Calibrated {
  coefficient: number;
  draws: Float64Array;
}

const DRAWS = 1_000;
/** Between the seeds of two dimensions; those of neighbouring effects differ by 1. */
const DIMENSION = 7919;
/** More draws than this without a solution, and the correction is not to be trusted. */
const UNSOLVED = 0.05;

/**
 * The effect of the first variable without measurement error. Draws vary both the coefficients, by their covariance, and the error.
 * Null when the error leaves next to nothing of what a variable says beyond the others.
 *
 * @param positions of the constructs among those of `error`, in the order of the coefficients
 */
export function calibrate(
  fit: DrawnFit,
  { error, draws }: MeasurementError,
  positions: readonly number[],
): Calibrated | null {
  const { observed } = fit;
  const size = fit.coefficients.length;
  const errorOf = (all: Float64Array) => placed(all, positions, size);
  const exact = calibratedCoefficients(fit.coefficients, observed, errorOf(error));
  if (!exact) return null;
  const errors = draws.map(errorOf);
  const drawn = fit.draws.map((naive, d) => {
    return calibratedCoefficients(naive, observed, errors[d % errors.length]!)?.[0] ?? NaN;
  });
  const solved = Float64Array.from(drawn.filter(Number.isFinite));
  return solved.length < (1 - UNSOLVED) * DRAWS ? null : { coefficient: exact[0]!, draws: solved };
}

/** The first coefficient as it was estimated, with draws. */
export function uncalibrated({ coefficients, draws }: DrawnFit): Calibrated {
  return { coefficient: coefficients[0]!, draws: Float64Array.from(draws, (drawn) => drawn[0]!) };
}

/** A fit with the covariances of its columns and draws of its coefficients. */
export interface DrawnFit extends NaiveFit {
  observed: Float64Array;
  draws: Float64Array[];
}

export function drawFit(fit: NaiveFit, seed: number): DrawnFit {
  const columns = Object.fromEntries(fit.columns.map((column, j) => [j, column]));
  return { ...fit, observed: sampleMoments(columns, fit.weight).covariance, draws: drawnCoefficients(fit, seed) };
}

function drawnCoefficients({ coefficients, covariance }: NaiveFit, seed: number): Float64Array[] {
  const size = coefficients.length;
  const factor = choleskyFactor(covariance, size) ?? new Float64Array(size * size);
  const noise = Array.from({ length: size }, (_, j) => evenNormals(DRAWS, seed + DIMENSION * j));
  return Array.from({ length: DRAWS }, (_, d) =>
    coefficients.map((value, i) => {
      let shift = 0;
      for (let j = 0; j <= i; j++) shift += factor[i * size + j]! * noise[j]![d]!;
      return value + shift;
    }),
  );
}

function placed(error: Float64Array, positions: readonly number[], size: number): Float64Array {
  const k = Math.round(Math.sqrt(error.length));
  const matrix = new Float64Array(size * size);
  positions.forEach((a, i) => positions.forEach((b, j) => (matrix[i * size + j] = error[a * k + b]!)));
  return matrix;
}
