import { choleskyFactor, choleskyInverse } from "./cholesky.ts";

export interface LeastSquaresFit {
  coefficients: Float64Array;
  /** Inverse of X'WX, p x p: times `variance` the covariance of the coefficients. */
  inverse: Float64Array;
  /** Weighted residual sum of squares over the degrees of freedom; NaN when there are none. */
  variance: number;
  degrees: number;
  /** Unweighted residuals. */
  residuals: Float64Array;
}

/**
 * Weighted least squares by the normal equations on columns scaled to unit length; null when columns are collinear or there are fewer rows
 * than columns.
 *
 * @param columns p columns of n values, the intercept among them
 * @param weights n, at least 0; all 1 when left out
 */
export function weightedLeastSquares(
  columns: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): LeastSquaresFit | null {
  const [n, p] = [outcome.length, columns.length];
  const weight = (i: number) => weights?.[i] ?? 1;
  const product = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += weight(i) * a[i]! * b[i]!;
    return sum;
  };
  const length = columns.map((column) => Math.sqrt(product(column, column)));
  if (n < p || length.some((one) => !(one > 0))) return null;
  const gram = Float64Array.from({ length: p * p }, (_, at) => {
    const [j, k] = [Math.floor(at / p), at % p];
    return product(columns[j]!, columns[k]!) / (length[j]! * length[k]!);
  });
  const factor = choleskyFactor(gram, p);
  if (!factor) return null;
  const scaled = choleskyInverse(factor, p);
  const inverse = scaled.map((value, at) => value / (length[Math.floor(at / p)]! * length[at % p]!));
  const right = columns.map((column) => product(column, outcome));
  const coefficients = Float64Array.from(right, (_, j) =>
    right.reduce((sum, r, k) => sum + inverse[j * p + k]! * r, 0),
  );
  return { coefficients, inverse, ...leftOver(columns, outcome, coefficients, weight) };
}

function leftOver(
  columns: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
  coefficients: Float64Array,
  weight: (i: number) => number,
): Pick<LeastSquaresFit, "variance" | "degrees" | "residuals"> {
  const residuals = Float64Array.from(outcome, (value, i) =>
    columns.reduce((rest, column, j) => rest - coefficients[j]! * column[i]!, value),
  );
  const degrees = outcome.length - columns.length;
  const squares = residuals.reduce((sum, residual, i) => sum + weight(i) * residual ** 2, 0);
  return { residuals, degrees, variance: degrees > 0 ? squares / degrees : NaN };
}
