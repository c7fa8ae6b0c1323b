/**
 * Binary trees whose leaves add up, as plain JSON: boosted trees (log-odds), one decision tree (a share), an isolation forest (path lengths).
 * All trees lie one after another, each in depth-first order, so that the left child of node i is i + 1.
 */
export interface TreeEnsemble {
  /** What the leaves add to. */
  base: number;
  /** First node of each tree. */
  roots: number[];
  /** Column that a node asks, -1 at a leaf. */
  feature: number[];
  /** Rows with a value up to here go left; 0 at a leaf. */
  threshold: number[];
  /** 1 where a missing value (NaN) goes left. */
  missingLeft: number[];
  /** The right child; 0 at a leaf. */
  right: number[];
  /** What a leaf adds; 0 elsewhere. */
  value: number[];
  /** Weight of the training rows that came by, for contributions. */
  cover: number[];
}

/** The leaf that a row ends in. NaN stands for a missing value. */
export function leafOf(ensemble: TreeEnsemble, root: number, row: ArrayLike<number>): number {
  let node = root;
  for (let feature = ensemble.feature[node]!; feature >= 0; feature = ensemble.feature[node]!) {
    node = goesLeft(ensemble, node, row[feature]!) ? node + 1 : ensemble.right[node]!;
  }
  return node;
}

/** Whether a value goes to the left child of a node. */
export function goesLeft(ensemble: TreeEnsemble, node: number, value: number): boolean {
  return value <= ensemble.threshold[node]! || (value !== value && ensemble.missingLeft[node] === 1);
}

/** The score of a row: its base and the leaves that it ends in. */
export function scoreTrees(ensemble: TreeEnsemble, row: ArrayLike<number>): number {
  let score = ensemble.base;
  for (const root of ensemble.roots) score += ensemble.value[leafOf(ensemble, root, row)]!;
  return score;
}

/** The scores of all rows of a table of columns. */
export function scoreColumns(ensemble: TreeEnsemble, columns: readonly ArrayLike<number>[]): Float64Array {
  const row = new Float64Array(columns.length);
  return new Float64Array(columns[0]?.length ?? 0).map((_, i) => {
    for (let j = 0; j < columns.length; j++) row[j] = columns[j]![i]!;
    return scoreTrees(ensemble, row);
  });
}
