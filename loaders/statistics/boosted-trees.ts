import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { TreeEnsemble } from "../../src/models/tree-ensemble.ts";
import { addTree, binnedTree } from "./binned-tree.ts";
import { earlyStopping, type EarlyStopping, type StoppingMetric } from "./early-stopping.ts";
import { binRows, featureCuts, MOST_BINS, type FeatureCuts } from "./feature-bins.ts";
import type { BinnedRows } from "./gradient-histogram.ts";
import { growTree, withThresholds, type GrownNode, type GrowthLimits, type HistogramPool } from "./histogram-tree.ts";
import { drawRows, rowsByOutcome, type RowsByOutcome } from "./negative-sampling.ts";
import { treeEnsemble, type TreeNode } from "./tree-node.ts";

/** Rows that trees learn from, or are judged on. */
export interface LabelledColumns {
  /** One array a feature, of finite numbers or NaN where missing. */
  features: readonly ArrayLike<number>[];
  /** 0 or 1 by row. */
  outcome: ArrayLike<number>;
  /** How many rows a row stands for; 1 each when left out. */
  weights?: ArrayLike<number>;
}

export interface BoostedTreesOptions {
  /** Most trees. */
  trees: number;
  learningRate: number;
  /** Most leaves of a tree. */
  leaves: number;
  /** Most splits between root and leaf. */
  depth: number;
  /** Penalty on squared leaf values. */
  l2: number;
  /** Least weight of drawn rows in a leaf. */
  minRows: number;
  /** Least sum of hessians in a leaf. */
  minHessian: number;
  /** Least fall of the loss that a split must bring. */
  minGain: number;
  /** Most bins of a feature's values, up to 255. */
  bins: number;
  /** Share of the negatives that is drawn anew for each tree; the prior is put back. */
  negatives: number;
  /** By feature: 1 where the score must not fall as the value rises, -1 where it must not rise, 0 otherwise. */
  monotone: readonly number[] | null;
  /** Trees without a better validation before growth ends. */
  patience: number;
  /** What is judged on the validation rows. */
  metric: StoppingMetric;
  seed: number;
}

export const BOOSTED_TREES_DEFAULTS: BoostedTreesOptions = {
  trees: 200,
  learningRate: 0.1,
  leaves: 15,
  depth: 8,
  l2: 1,
  minRows: 20,
  minHessian: 1e-3,
  minGain: 0,
  bins: MOST_BINS,
  negatives: 1,
  monotone: null,
  patience: 20,
  metric: "log_loss",
  seed: 1,
};

export interface BoostedTrees {
  kind: "estimated";
  /** Scores are log-odds. */
  model: TreeEnsemble;
  /** Fall of the penalised training loss by feature, to second order, summed over its splits. */
  gains: Float64Array;
  /** The metric on the validation rows after each tree that was grown; empty without validation rows. */
  history: number[];
}

export interface BoostedTreesFailure {
  kind: "failed";
  /** No row or no feature at all; or only one outcome. */
  reason: "no_data" | "one_outcome";
}

/**
 * Gradient-boosted trees for the log loss (Friedman 2001) on histograms with Newton's leaf values (Chen and Guestrin 2016). With validation rows, which
 * should be later than those learned from, growth ends when they get no better and the best trees are kept.
 *
 * With `negatives` below 1 each tree sees all positives and that share of the negatives, drawn anew. Slopes are then taken at the log-odds that hold in
 * the draw, score - log(negatives), so that the scores themselves keep the prior of all rows (King and Zeng 2001, eq. 7).
 */
export function boostedTrees(
  training: LabelledColumns,
  options: Partial<BoostedTreesOptions> = {},
  validation?: LabelledColumns,
): BoostedTrees | BoostedTreesFailure {
  const chosen = { ...BOOSTED_TREES_DEFAULTS, ...options };
  const boosting = begin(training, chosen);
  if (boosting.kind === "failed") return boosting;
  const stopping =
    validation && validation.outcome.length > 0
      ? earlyStopping(validation, boosting.cuts, boosting.base, chosen)
      : null;
  for (let tree = 0; tree < chosen.trees; tree++) {
    if (!boost(boosting, chosen, stopping) || stopping?.isOver()) break;
  }
  const kept = boosting.grown.slice(0, stopping?.bestTrees() ?? boosting.grown.length);
  return {
    kind: "estimated",
    model: treeEnsemble(
      boosting.base,
      kept.map(({ tree }) => tree),
    ),
    gains: gainsByFeature(kept, training.features.length),
    history: stopping?.history ?? [],
  };
}

/** Everything that grows from tree to tree. */
interface Boosting {
  kind: "begun";
  outcome: ArrayLike<number>;
  rows: BinnedRows;
  byOutcome: RowsByOutcome;
  cuts: FeatureCuts;
  base: number;
  scores: Float64Array;
  pool: HistogramPool;
  generator: RandomGenerator;
  grown: { tree: TreeNode; root: GrownNode }[];
}

function begin(training: LabelledColumns, options: BoostedTreesOptions): Boosting | BoostedTreesFailure {
  const { features, outcome, weights = null } = training;
  const byOutcome = rowsByOutcome(outcome, weights);
  const { positives, negatives } = byOutcome;
  if (features.length === 0 || positives.length + negatives.length === 0) return { kind: "failed", reason: "no_data" };
  if (positives.length === 0 || negatives.length === 0) return { kind: "failed", reason: "one_outcome" };
  const base = Math.log(total(positives, weights) / total(negatives, weights));
  const cuts = featureCuts(features, options.bins);
  const rows: BinnedRows = {
    columns: features.length,
    bins: binRows(features, cuts),
    binsPerFeature: Math.max(...cuts.map((points) => points.length)) + 2,
    gradient: new Float64Array(outcome.length),
    hessian: new Float64Array(outcome.length),
    weight: weights,
  };
  const scores = new Float64Array(outcome.length).fill(base);
  const generator = xoroshiro128plus(options.seed);
  return { kind: "begun", outcome, rows, byOutcome, cuts, base, scores, pool: [], generator, grown: [] };
}

function total(rows: Uint32Array, weights: ArrayLike<number> | null): number {
  return weights === null ? rows.length : rows.reduce((sum, row) => sum + weights[row]!, 0);
}

/** Grows one tree; false where no split helps. */
function boost(boosting: Boosting, options: BoostedTreesOptions, stopping: EarlyStopping | null): boolean {
  const list = drawRows(boosting.byOutcome, options.negatives, boosting.generator);
  slopes(boosting, list, Math.log(Math.min(1, options.negatives)));
  const limits: GrowthLimits = options;
  const { root, leaves } = growTree(boosting.rows, list, limits, boosting.pool);
  if (leaves === 1) return false;
  const covers = new Float64Array(leaves);
  const binned = binnedTree(root, leaves);
  const { learningRate } = options;
  addTree(binned, learningRate, boosting.rows, boosting.scores, { byLeaf: covers, weight: boosting.rows.weight });
  boosting.grown.push({ tree: withThresholds(root, boosting.cuts, learningRate, covers), root });
  stopping?.add(binned);
  return true;
}

/** First and second derivative of the log loss by the score, at the odds that hold among the rows drawn. */
function slopes({ outcome, rows, scores }: Boosting, list: Uint32Array, logShare: number): void {
  const { gradient, hessian, weight } = rows;
  for (const row of list) {
    const probability = 1 / (1 + Math.exp(logShare - scores[row]!));
    const stands = weight === null ? 1 : weight[row]!;
    gradient[row] = stands * (probability - outcome[row]!);
    hessian[row] = stands * probability * (1 - probability);
  }
}

function gainsByFeature(grown: Boosting["grown"], features: number): Float64Array {
  const gains = new Float64Array(features);
  const visit = (node: GrownNode) => {
    if (node.kind === "leaf") return;
    gains[node.split.feature]! += node.split.gain;
    visit(node.left);
    visit(node.right);
  };
  for (const { root } of grown) visit(root);
  return gains;
}
