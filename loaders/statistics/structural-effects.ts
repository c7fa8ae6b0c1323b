import { choleskyFactor, choleskySolve } from "./cholesky.ts";
import { arrowsInto, causalOrder, type Arrow } from "./path-structure.ts";

export interface StructuralPaths {
  /** Standardised coefficient of each arrow, in the order of the arrows. */
  paths: Float64Array;
  /** Share of the variance of each construct that what drives it explains; null where nothing does. */
  r2: (number | null)[];
}

/**
 * Regresses each construct on those that drive it, from the correlations of all.
 *
 * @param correlation size x size, row by row
 * @returns null when what drives a construct is collinear
 */
export function structuralPaths(
  correlation: Float64Array,
  size: number,
  arrows: readonly Arrow[],
): StructuralPaths | null {
  const paths = new Float64Array(arrows.length);
  const r2: (number | null)[] = new Array<null>(size).fill(null);
  for (let to = 0; to < size; to++) {
    const into = arrowsInto(arrows, to);
    if (into.length === 0) continue;
    const drivers = into.map((arrow) => arrows[arrow]!.from);
    const coefficients = regress(correlation, size, drivers, to);
    if (!coefficients) return null;
    into.forEach((arrow, i) => (paths[arrow] = coefficients[i]!));
    r2[to] = drivers.reduce((sum, driver, i) => sum + coefficients[i]! * correlation[driver * size + to]!, 0);
  }
  return { paths, r2 };
}

/** Standardised coefficients of `to` on the drivers; null when they are collinear. */
export function regress(
  correlation: Float64Array,
  size: number,
  drivers: readonly number[],
  to: number,
): Float64Array | null {
  const among = subMatrix(correlation, size, drivers);
  const factor = choleskyFactor(among, drivers.length);
  const right = drivers.map((driver) => correlation[driver * size + to]!);
  return factor && choleskySolve(factor, drivers.length, right);
}

/** The rows and columns of a matrix at some positions. */
export function subMatrix(matrix: Float64Array, size: number, positions: readonly number[]): Float64Array {
  const part = new Float64Array(positions.length ** 2);
  positions.forEach((row, i) => {
    positions.forEach((column, j) => (part[i * positions.length + j] = matrix[row * size + column]!));
  });
  return part;
}

/**
 * Total effect of each construct on each other: the sum over all ways along the arrows of the product of their paths, (I - B)^-1 - I.
 * The indirect effect is the total less the direct one.
 *
 * @returns size x size, row by row: [from * size + to]
 */
export function totalEffects(size: number, arrows: readonly Arrow[], paths: ArrayLike<number>): Float64Array {
  const total = new Float64Array(size * size);
  for (const to of causalOrder(size, arrows)) {
    for (const arrow of arrowsInto(arrows, to)) {
      const via = arrows[arrow]!.from;
      for (let from = 0; from < size; from++) {
        const reaching = from === via ? 1 : total[from * size + via]!;
        total[from * size + to] = total[from * size + to]! + reaching * paths[arrow]!;
      }
    }
  }
  return total;
}

/**
 * f2 of each arrow: how much of what is explained would be lost without it, against what is not explained (Cohen 1988):
 * (R2 with - R2 without) / (1 - R2 with). Null when all is explained.
 */
export function effectSizes(
  correlation: Float64Array,
  size: number,
  arrows: readonly Arrow[],
  r2: readonly (number | null)[],
): (number | null)[] {
  return arrows.map(({ to }, arrow) => {
    const others = arrowsInto(arrows, to).filter((other) => other !== arrow);
    const left = structuralPaths(
      correlation,
      size,
      others.map((other) => arrows[other]!),
    );
    const full = r2[to] ?? 0;
    return full < 1 ? (full - (left?.r2[to] ?? 0)) / (1 - full) : null;
  });
}
