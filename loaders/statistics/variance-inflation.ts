import { choleskyFactor, choleskyInverse } from "./cholesky.ts";
import { subMatrix } from "./structural-effects.ts";

/**
 * Variance inflation of each of some variables among the others, 1 / (1 - R2): the diagonal of the inverse of their correlations.
 * Infinity for all of them when they are collinear.
 *
 * @param correlation size x size, row by row
 */
export function varianceInflation(correlation: Float64Array, size: number, variables: readonly number[]): number[] {
  const count = variables.length;
  const factor = choleskyFactor(subMatrix(correlation, size, variables), count);
  if (!factor) return variables.map(() => Infinity);
  const inverse = choleskyInverse(factor, count);
  return variables.map((_, i) => inverse[i * count + i]!);
}
