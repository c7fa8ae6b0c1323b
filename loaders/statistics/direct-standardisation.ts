import type { MeanWithError } from "./ratio-of-means.ts";

/** Members of a group: what is measured, and the cell of composition (0, 1, 2 ...) that each belongs to. */
export interface GroupInCells {
  values: ArrayLike<number>;
  cells: ArrayLike<number>;
}

export interface StandardisedMeans {
  first: MeanWithError;
  second: MeanWithError;
  /** Share of all members in cells where both groups have at least two, which alone can be compared. */
  comparable: number;
}

interface Cell {
  n: number;
  sum: number;
  squares: number;
}

/**
 * Means of two groups as they would be if both had the composition of the two together (direct standardisation; Keiding and
 * Clayton 2014, sec. 2): cell means weighted by the cell's share of all members, errors from the variances within cells.
 * Cells where either group has fewer than two members are left out of both. NaN when no cell is left.
 */
export function directStandardisation(first: GroupInCells, second: GroupInCells, cellCount: number): StandardisedMeans {
  const [a, b] = [cellsOf(first, cellCount), cellsOf(second, cellCount)];
  const sizes = a.map((cell, i) => (cell.n > 1 && b[i]!.n > 1 ? cell.n + b[i]!.n : 0));
  const compared = sizes.reduce((sum, size) => sum + size, 0);
  return {
    first: weighted(a, sizes, compared),
    second: weighted(b, sizes, compared),
    comparable: compared / (first.values.length + second.values.length),
  };
}

function cellsOf({ values, cells }: GroupInCells, cellCount: number): Cell[] {
  const found = Array.from({ length: cellCount }, () => ({ n: 0, sum: 0, squares: 0 }));
  for (let i = 0; i < values.length; i++) {
    const cell = found[cells[i]!]!;
    cell.n++;
    cell.sum += values[i]!;
    cell.squares += values[i]! ** 2;
  }
  return found;
}

function weighted(cells: readonly Cell[], sizes: readonly number[], compared: number): MeanWithError {
  let mean = 0;
  let variance = 0;
  cells.forEach(({ n, sum, squares }, i) => {
    if (sizes[i] === 0) return;
    const weight = sizes[i]! / compared;
    mean += (weight * sum) / n;
    variance += (weight ** 2 * Math.max(0, squares - sum ** 2 / n)) / (n - 1) / n;
  });
  return compared === 0 ? { mean: NaN, error: NaN } : { mean, error: Math.sqrt(variance) };
}
