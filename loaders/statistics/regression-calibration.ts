import { choleskyFactor, choleskySolve } from "./cholesky.ts";

/** What is left of a variance once all others are known must be more than this share of the variable's own. */
const SINGULAR = 0.02;

/**
 * Coefficients on variables without measurement error, from those on variables that hold some: solves
 * (observed - error) b = observed * naive (Rosner, Spiegelman and Willett 1990, eq. 9; exact in linear models, close in hazard
 * and rate models when effects are small). Null when the error leaves next to nothing of what one variable says beyond the
 * others.
 *
 * @param naive p coefficients
 * @param observed p x p covariances of the variables as measured
 * @param error p x p covariances of their errors; 0 for variables without
 */
export function calibratedCoefficients(
  naive: ArrayLike<number>,
  observed: Float64Array,
  error: Float64Array,
): Float64Array | null {
  const size = naive.length;
  const factor = choleskyFactor(
    observed.map((value, i) => value - error[i]!),
    size,
  );
  if (!factor) return null;
  for (let i = 0; i < size; i++) if (factor[i * size + i]! ** 2 < SINGULAR * observed[i * size + i]!) return null;
  const right = Float64Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += observed[i * size + j]! * naive[j]!;
    return sum;
  });
  return choleskySolve(factor, size, right);
}
