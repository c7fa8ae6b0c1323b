/**
 * Standardised rows as what they have above a base that all share: x_ij = base_j + value. Most columns of a hazard model say
 * whether a row has some level, so that most values are 0 and need no work.
 */
export interface SparseRows {
  base: Float64Array;
  /** The values of row i are those from starts[i] until starts[i + 1], of the columns named beside them, ascending. */
  starts: Uint32Array;
  columns: Uint8Array | Uint32Array;
  values: Float64Array;
}

/** @param order position of each row in the covariates */
export function sparseRows(
  { means, scales }: { means: Float64Array; scales: Float64Array },
  order: Uint32Array,
  covariates: readonly Float64Array[],
): SparseRows {
  // Far from 0, a base would take digits from the sums; such a column is centred, and few of its values are 0.
  const base = means.map((mean, j) => (Math.abs(mean) <= scales[j]! ? -mean / scales[j]! : 0));
  const centre = means.map((mean, j) => (base[j] === 0 ? mean : 0));
  const starts = new Uint32Array(order.length + 1);
  covariates.forEach((column, j) => {
    for (let row = 0; row < order.length; row++) if (column[order[row]!] !== centre[j]) starts[row + 1]!++;
  });
  for (let row = 0; row < order.length; row++) starts[row + 1]! += starts[row]!;
  const size = starts[order.length]!;
  const columns = covariates.length <= 256 ? new Uint8Array(size) : new Uint32Array(size);
  const values = new Float64Array(size);
  const next = starts.slice();
  covariates.forEach((column, j) => {
    for (let row = 0; row < order.length; row++) {
      const value = column[order[row]!]! - centre[j]!;
      if (value === 0) continue;
      columns[next[row]!] = j;
      values[next[row]!++] = value / scales[j]!;
    }
  });
  return { base, starts, columns, values };
}

/** Adds the weighted sum of x x' over rows to the lower half of a p x p matrix. */
export function addSparseGram(sums: Float64Array, rows: SparseRows, p: number, weight: Float64Array): void {
  const { base, starts, columns, values } = rows;
  const above = new Float64Array(p);
  let total = 0;
  for (let i = 0; i < weight.length; i++) {
    const until = starts[i + 1]!;
    total += weight[i]!;
    for (let a = starts[i]!; a < until; a++) {
      const scaled = weight[i]! * values[a]!;
      const at = columns[a]! * p;
      above[columns[a]!]! += scaled;
      for (let b = starts[i]!; b <= a; b++) sums[at + columns[b]!]! += scaled * values[b]!;
    }
  }
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++)
      sums[j * p + k]! += above[j]! * base[k]! + base[j]! * above[k]! + total * base[j]! * base[k]!;
  }
}
