import { scoreTrees, type TreeEnsemble } from "./tree-ensemble.js";

/** A forest of random cuts as plain JSON. */
export interface IsolationForest {
  /** Its score is the mean path length of a row. */
  forest: TreeEnsemble;
  /** Rows that each tree was grown from. */
  sample: number;
}

/** Euler's constant. */
const EULER = 0.5772156649015329;

/** Mean path length of an unsuccessful search among n in a binary search tree (Liu, Ting and Zhou 2008, eq. 1; 1 for two). */
export function averagePathLength(n: number): number {
  if (n <= 1) return 0;
  return n === 2 ? 1 : 2 * (Math.log(n - 1) + EULER) - (2 * (n - 1)) / n;
}

/** How odd a row is, between 0 and 1 (eq. 2): near 1 odd, well below 0.5 ordinary. NaN stands for a missing value. */
export function isolationScore({ forest, sample }: IsolationForest, row: ArrayLike<number>): number {
  return 2 ** (-scoreTrees(forest, row) / averagePathLength(sample));
}
