/**
 * Adds the weighted sum of x x' over n rows to the lower half of a p x p matrix. Four rows at a time, because reading and
 * writing the sums costs more than the products.
 *
 * @param x n x p, row by row
 * @param weight one per row; rows of weight 0 are read all the same
 */
export function addWeightedGram(sums: Float64Array, x: Float64Array, p: number, weight: Float64Array): void {
  const n = weight.length;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    const [a, b, c, d] = [i * p, (i + 1) * p, (i + 2) * p, (i + 3) * p];
    for (let j = 0; j < p; j++) {
      const at = j * p;
      const wa = weight[i]! * x[a + j]!;
      const wb = weight[i + 1]! * x[b + j]!;
      const wc = weight[i + 2]! * x[c + j]!;
      const wd = weight[i + 3]! * x[d + j]!;
      for (let k = 0; k <= j; k++) sums[at + k]! += wa * x[a + k]! + wb * x[b + k]! + wc * x[c + k]! + wd * x[d + k]!;
    }
  }
  for (; i < n; i++) {
    for (let j = 0; j < p; j++) {
      const scaled = weight[i]! * x[i * p + j]!;
      for (let k = 0; k <= j; k++) sums[j * p + k]! += scaled * x[i * p + k]!;
    }
  }
}

/** Copies the lower half of a p x p matrix to its upper half. */
export function mirrorLowerHalf(matrix: Float64Array, p: number): void {
  for (let j = 0; j < p; j++) for (let k = 0; k < j; k++) matrix[k * p + j] = matrix[j * p + k]!;
}
