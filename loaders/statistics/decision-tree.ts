import type { TreeEnsemble } from "../../src/models/tree-ensemble.ts";
import { ascendingOrder } from "./ascending-order.ts";
import type { LabelledColumns } from "./boosted-trees.ts";
import { midway } from "./feature-bins.ts";
import { treeEnsemble, type TreeNode } from "./tree-node.ts";

export interface DecisionTreeOptions {
  /** Most splits between root and leaf. */
  depth: number;
  /** Least weight of rows in a leaf; 1 by default. */
  minRows?: number;
}

/**
 * Classification tree by Gini's impurity, grown to a depth and not pruned (Breiman, Friedman, Olshen and Stone 1984); leaves hold the share of positives, which is the score.
 * Cuts lie midway between neighbouring values; missing values are tried on both sides. A node that holds both outcomes is split even where the best split
 * gains nothing, as in scikit-learn; of equal splits the first feature's lowest counts. Null without rows of any weight.
 */
export function decisionTree(
  { features, outcome, weights }: LabelledColumns,
  { depth, minRows = 1 }: DecisionTreeOptions,
): TreeEnsemble | null {
  const weight = Float64Array.from(outcome, (_, row) => weights?.[row] ?? 1);
  const positive = Float64Array.from(outcome, (value, row) => (value === 1 ? weight[row]! : 0));
  const rows = Uint32Array.from(weight.keys()).filter((row) => weight[row]! > 0);
  if (rows.length === 0) return null;
  const sorted = features.map((values) => missingLast(values).filter((row) => weight[row]! > 0));
  const data: Data = { features, weight, positive, minRows };
  return treeEnsemble(0, [grow(data, { rows, sorted }, depth)]);
}

interface Data {
  features: readonly ArrayLike<number>[];
  weight: Float64Array;
  /** Weight of the row where positive, else 0. */
  positive: Float64Array;
  minRows: number;
}

/** The rows of a node: as they stand, and by feature in ascending order. */
interface NodeRows {
  rows: Uint32Array;
  sorted: Uint32Array[];
}

interface Split {
  feature: number;
  threshold: number;
  missingLeft: boolean;
  merit: number;
}

interface Counts {
  all: number;
  positive: number;
}

function missingLast(values: ArrayLike<number>): Uint32Array {
  return ascendingOrder(Float64Array.from(values, (value) => (Number.isNaN(value) ? Infinity : value)));
}

function grow(data: Data, node: NodeRows, depth: number): TreeNode {
  const counts = countsOf(data, node.rows);
  const pure = counts.positive === 0 || counts.positive === counts.all;
  const split = depth === 0 || pure ? null : bestSplit(data, node, counts);
  if (!split) return { kind: "leaf", value: counts.positive / counts.all, cover: counts.all };
  const values = data.features[split.feature]!;
  const left = (row: number) => (Number.isNaN(values[row]) ? split.missingLeft : values[row]! <= split.threshold);
  const child = (within: (row: number) => boolean): TreeNode =>
    grow(data, { rows: node.rows.filter(within), sorted: node.sorted.map((rows) => rows.filter(within)) }, depth - 1);
  const { feature, threshold, missingLeft } = split;
  return { kind: "split", feature, threshold, missingLeft, left: child(left), right: child((row) => !left(row)) };
}

function countsOf({ weight, positive }: Data, rows: Uint32Array): Counts {
  const counts = { all: 0, positive: 0 };
  for (const row of rows) {
    counts.all += weight[row]!;
    counts.positive += positive[row]!;
  }
  return counts;
}

function bestSplit(data: Data, node: NodeRows, all: Counts): Split | null {
  let best: Split | null = null;
  data.features.forEach((values, feature) => {
    const sorted = node.sorted[feature]!;
    const firstMissing = sorted.findIndex((row) => Number.isNaN(values[row]));
    const known = firstMissing < 0 ? sorted : sorted.subarray(0, firstMissing);
    const missing = countsOf(data, sorted.subarray(known.length));
    for (const missingLeft of missing.all > 0 ? [true, false] : [false]) {
      const start = missingLeft ? missing : { all: 0, positive: 0 };
      const found = scan(data, known, values, start, all, missing.all > 0 && !missingLeft);
      if (!found || (best && found.merit <= best.merit)) continue;
      const side = missing.all > 0 ? missingLeft : found.left > all.all / 2;
      best = { feature, threshold: found.threshold, missingLeft: side, merit: found.merit };
    }
  });
  return best;
}

/** @param alone whether all known values on one side and the missing on the other are a split too */
function scan(
  { weight, positive, minRows }: Data,
  known: Uint32Array,
  values: ArrayLike<number>,
  start: Counts,
  all: Counts,
  alone: boolean,
): { threshold: number; merit: number; left: number } | null {
  let best: { threshold: number; merit: number; left: number } | null = null;
  const left = { ...start };
  const until = alone ? known.length : known.length - 1;
  for (let at = 0; at < until; at++) {
    const row = known[at]!;
    left.all += weight[row]!;
    left.positive += positive[row]!;
    const [value, next] = [values[row]!, at + 1 < known.length ? values[known[at + 1]!]! : Infinity];
    if (!(next > value) || left.all < minRows || all.all - left.all < minRows) continue;
    const merit = purity(left) + purity({ all: all.all - left.all, positive: all.positive - left.positive });
    if (best && merit <= best.merit) continue;
    best = { threshold: next === Infinity ? value : midway(value, next), merit, left: left.all };
  }
  return best;
}

/** The weight of a node less its Gini impurity times that weight. */
function purity({ all, positive }: Counts): number {
  return (positive ** 2 + (all - positive) ** 2) / all;
}
