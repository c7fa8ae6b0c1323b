/** Rows whose bins, slopes and weights a tree grows from. */
export interface BinnedRows {
  /** Features. */
  columns: number;
  /** rows x columns, row by row; bin 0 is missing. */
  bins: Uint8Array;
  /** More than any bin, the same for all features. */
  binsPerFeature: number;
  /** First and second derivative of the loss by row, weighted. */
  gradient: Float64Array;
  hessian: Float64Array;
  /** How many rows a row stands for; null where each is one. */
  weight: ArrayLike<number> | null;
}

/** Numbers in a cell of a histogram: sums of gradient, hessian and weight. */
export const CELL = 3;

/** A histogram with all cells 0: features x bins x (gradient, hessian, weight). */
export function emptyHistogram({ columns, binsPerFeature }: BinnedRows): Float64Array {
  return new Float64Array(columns * binsPerFeature * CELL);
}

/** Fills a histogram with the rows of a list from one position until another. */
export function fillHistogram(cells: Float64Array, rows: BinnedRows, list: Uint32Array, from: number, until: number) {
  cells.fill(0);
  const { columns, bins, gradient, hessian, weight } = rows;
  const stride = rows.binsPerFeature * CELL;
  for (let at = from; at < until; at++) {
    const row = list[at]!;
    const g = gradient[row]!;
    const h = hessian[row]!;
    const w = weight === null ? 1 : weight[row]!;
    const end = (row + 1) * columns;
    for (let i = row * columns, start = 0; i < end; i++, start += stride) {
      const cell = start + bins[i]! * CELL;
      cells[cell]! += g;
      cells[cell + 1]! += h;
      cells[cell + 2]! += w;
    }
  }
}

/** Makes the histogram of a parent that of its other child (Ke et al. 2017: one child costs a subtraction alone). */
export function subtractHistogram(parent: Float64Array, child: Float64Array): void {
  for (let i = 0; i < parent.length; i++) parent[i]! -= child[i]!;
}
