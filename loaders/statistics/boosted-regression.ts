import type { TreeEnsemble } from "../../src/models/tree-ensemble.ts";
import { binRows, featureCuts } from "./feature-bins.ts";
import type { BinnedRows } from "./gradient-histogram.ts";
import { growTree, withThresholds, type HistogramPool } from "./histogram-tree.ts";
import { addTree, leafMasks } from "./leaf-masks.ts";
import { treeEnsemble, type TreeNode } from "./tree-node.ts";

export interface BoostedRegressionOptions {
  trees: number;
  learningRate: number;
  /** Most leaves of a tree, up to 32. */
  leaves: number;
  /** Most splits between root and leaf. */
  depth: number;
  /** Penalty on squared leaf values, in rows. */
  l2: number;
  /** Least rows in a leaf. */
  minRows: number;
  /** Most bins of a feature's values, up to 255. */
  bins: number;
}

export const BOOSTED_REGRESSION_DEFAULTS: BoostedRegressionOptions = {
  trees: 60,
  learningRate: 0.1,
  leaves: 4,
  depth: 3,
  l2: 100,
  minRows: 100,
  bins: 64,
};

/**
 * Gradient-boosted trees for the squared error (Friedman 2001) on histograms; null without a row or a feature.
 *
 * @param features one array a feature, finite or NaN where missing
 */
export function boostedRegression(
  features: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
  options: Partial<BoostedRegressionOptions> = {},
): TreeEnsemble | null {
  const chosen = { ...BOOSTED_REGRESSION_DEFAULTS, ...options };
  const rows = outcome.length;
  if (rows === 0 || features.length === 0) return null;
  const cuts = featureCuts(features, chosen.bins);
  const binned: BinnedRows = {
    columns: features.length,
    bins: binRows(features, cuts),
    binsPerFeature: Math.max(...cuts.map((points) => points.length)) + 2,
    gradient: new Float64Array(rows),
    hessian: new Float64Array(rows).fill(1),
    weight: null,
  };
  const base = meanOf(outcome);
  const scores = new Float64Array(rows).fill(base);
  const pool: HistogramPool = [];
  const trees: TreeNode[] = [];
  const all = new Uint32Array(rows).map((_, row) => row);
  const limits = { ...chosen, minHessian: 0, minGain: 0, monotone: null };
  for (let tree = 0; tree < chosen.trees; tree++) {
    for (let row = 0; row < rows; row++) binned.gradient[row] = scores[row]! - outcome[row]!;
    const { root, leaves } = growTree(binned, all.slice(), limits, pool);
    if (leaves === 1) break;
    const covers = new Float64Array(leaves);
    addTree(leafMasks(root, leaves), chosen.learningRate, binned, scores, { byLeaf: covers, weight: null });
    trees.push(withThresholds(root, cuts, chosen.learningRate, covers));
  }
  return treeEnsemble(base, trees);
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row]!;
  return sum / values.length;
}
