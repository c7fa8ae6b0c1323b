import { randomNormal } from "d3-random";
import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Fitted } from "./likelihood-fit.ts";

/** Standard normal draws from a seed. */
export function normalDraws(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return randomNormal.source(() => (generator.next() >>> 0) / 2 ** 32)();
}

/** Parameters drawn from the normal distribution of their logarithms; none where the fit has no covariance. */
export function parameterDraws<Name extends string>(
  { parameters, logs, covariance }: Fitted<Name>,
  draws: number,
  normal: () => number,
): Record<Name, number>[] {
  if (!covariance) return [];
  const factor = lowerFactor(covariance);
  const names = Object.keys(parameters) as Name[];
  return Array.from({ length: draws }, () => {
    const z = names.map(() => normal());
    const drawn = names.map((name, i) => {
      const log = factor[i]!.reduce((sum, entry, j) => sum + entry * z[j]!, logs[i]!);
      return [name, Math.exp(log)];
    });
    return Object.fromEntries(drawn) as Record<Name, number>;
  });
}

/** Lower triangular factor of a positive definite matrix that is symmetric but for rounding. */
export function lowerFactor(matrix: readonly (readonly number[])[]): number[][] {
  const symmetric = matrix.map((row, i) => row.map((entry, j) => (entry + matrix[j]![i]!) / 2));
  return new CholeskyDecomposition(new Matrix(symmetric)).lowerTriangularMatrix.to2DArray();
}
