import { choleskyFactor } from "./cholesky.ts";
import type { CovarianceModel } from "./covariance-structure-model.ts";
import { matrixInverse } from "./matrix-inverse.ts";

/** What a model implies at given parameters; m variables of which the first p are observed, matrices row by row. */
export interface ImpliedCovariance {
  /** m x m: (I - A)^-1, the total effects of every variable on every other, and 1 on the diagonal. */
  totalEffects: Float64Array;
  /** m x m: covariances of observed and latent variables. */
  all: Float64Array;
  /** p x p: covariances of the observed variables. */
  observed: Float64Array;
  /** Lower Cholesky factor of `observed`. */
  factor: Float64Array;
}

/** Values of every parameter of the model, in its order, from those of the free ones and the moments that are held. */
export function allValues(model: CovarianceModel, free: ArrayLike<number>, sample: Float64Array): Float64Array {
  const p = model.observed.length;
  let next = 0;
  return Float64Array.from(model.parameters, ({ fixed, exogenous, row, column }) => {
    if (exogenous) return fixed ?? sample[row * p + column]!;
    return fixed ?? free[next++]!;
  });
}

/**
 * Covariances that the reticular action model implies: (I - A)^-1 S (I - A)^-T (McArdle and McDonald 1984, eq. 9).
 * Null where I - A is singular or the covariances of the observed variables are not positive definite.
 */
export function impliedCovariance(model: CovarianceModel, values: Float64Array): ImpliedCovariance | null {
  const m = model.variables.length;
  const identityMinusA = new Float64Array(m * m);
  const symmetric = new Float64Array(m * m);
  for (let i = 0; i < m; i++) identityMinusA[i * m + i] = 1;
  model.parameters.forEach(({ matrix, row, column }, i) => {
    if (matrix === "coefficient") identityMinusA[row * m + column] = identityMinusA[row * m + column]! - values[i]!;
    else symmetric[row * m + column] = symmetric[column * m + row] = values[i]!;
  });
  const totalEffects = matrixInverse(identityMinusA, m);
  if (!totalEffects) return null;
  const all = sandwich(totalEffects, symmetric, m);
  const observed = leading(all, m, model.observed.length);
  const factor = choleskyFactor(observed, model.observed.length);
  return factor && { totalEffects, all, observed, factor };
}

/** B S B' for square B and symmetric S. */
function sandwich(outer: Float64Array, inner: Float64Array, size: number): Float64Array {
  const half = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const weight = outer[i * size + k]!;
      if (weight === 0) continue;
      for (let j = 0; j < size; j++) half[i * size + j] = half[i * size + j]! + weight * inner[k * size + j]!;
    }
  }
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += half[i * size + k]! * outer[j * size + k]!;
      product[i * size + j] = product[j * size + i] = sum;
    }
  }
  return product;
}

function leading(matrix: Float64Array, size: number, count: number): Float64Array {
  const part = new Float64Array(count * count);
  for (let i = 0; i < count; i++) part.set(matrix.subarray(i * size, i * size + count), i * count);
  return part;
}
