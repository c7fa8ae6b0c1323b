/** Second moments of p variables. */
export interface SampleMoments {
  names: string[];
  means: Float64Array;
  /** p x p, divided by n as maximum likelihood has it, not by n - 1. */
  covariance: Float64Array;
  n: number;
}

/**
 * Means and covariances of columns of equal length. With weights, each row counts in proportion to its weight; n stays the
 * number of rows.
 *
 * @param columns by name; every value must be finite
 */
export function sampleMoments(
  columns: Readonly<Record<string, ArrayLike<number>>>,
  weights?: ArrayLike<number>,
): SampleMoments {
  const names = Object.keys(columns);
  const data = names.map((name) => columns[name]!);
  const n = data[0]?.length ?? 0;
  const unequal = names.find((_, i) => data[i]!.length !== n);
  if (unequal !== undefined) throw new RangeError(`${unequal} has ${columns[unequal]!.length} values, not ${n}`);
  const weight = Float64Array.from(weights ?? new Float64Array(n).fill(1));
  const total = weight.reduce((sum, value) => sum + value, 0);
  const means = Float64Array.from(data, (column) => sumOfProducts(weight, column) / total);
  const centred = data.map((column, i) => Float64Array.from(column, (value) => value - means[i]!));
  const covariance = new Float64Array(names.length ** 2);
  centred.forEach((left, i) => {
    const weighted = left.map((value, row) => value * weight[row]!);
    for (let j = 0; j <= i; j++) {
      const value = sumOfProducts(weighted, centred[j]!) / total;
      covariance[i * names.length + j] = covariance[j * names.length + i] = value;
    }
  });
  return { names, means, covariance, n };
}

function sumOfProducts(a: Float64Array, b: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}
