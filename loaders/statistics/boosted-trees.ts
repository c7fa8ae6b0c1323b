import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { TreeEnsemble } from "../../src/models/tree-ensemble.ts";
import { addTree, leafMasks, MOST_LEAVES, type LeafMasks } from "./leaf-masks.ts";
import { earlyStopping, type EarlyStopping, type StoppingMetric } from "./early-stopping.ts";
import { binRows, featureCuts, MOST_BINS, type FeatureCuts } from "./feature-bins.ts";
import type { BinnedRows } from "./gradient-histogram.ts";
import { growTree, withThresholds, type GrownNode, type HistogramPool } from "./histogram-tree.ts";
import { drawnPositions, samplingOrder, type SamplingOrder } from "./negative-sampling.ts";
import { priorShift } from "./prior-shift.ts";
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
  /** Most leaves of a tree, up to 32. */
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
 * the draw, score - log(negatives), so that the scores themselves keep the prior of all rows (King and Zeng 2001, eq. 7); at last the intercept is set so
 * that the mean probability of all rows is their share of positives, because positives, seen by every tree, are learned a little by heart.
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
  const kept = dropLast(boosting, stopping?.bestTrees() ?? boosting.grown.length, chosen.learningRate);
  const shift = chosen.negatives < 1 ? priorShift(boosting.scores, boosting.share, boosting.rows.weight) : 0;
  return {
    kind: "estimated",
    model: treeEnsemble(
      boosting.base + shift,
      kept.map(({ tree }) => tree),
    ),
    gains: gainsByFeature(kept, training.features.length),
    history: stopping?.history ?? [],
  };
}

/** Everything that grows from tree to tree; rows in the order in which they are drawn. */
interface Boosting {
  kind: "begun";
  sampling: SamplingOrder;
  /** How many negatives a tree draws, and the logarithm of the share that this is. */
  draw: { size: number; logShare: number };
  rows: BinnedRows;
  cuts: FeatureCuts;
  /** Share of positives, and its log-odds. */
  share: number;
  base: number;
  scores: Float64Array;
  pool: HistogramPool;
  grown: GrownTree[];
}

interface GrownTree {
  tree: TreeNode;
  root: GrownNode;
  masks: LeafMasks;
}

function begin(training: LabelledColumns, options: BoostedTreesOptions): Boosting | BoostedTreesFailure {
  const { features, outcome, weights = null } = training;
  const drawsAll = options.negatives >= 1;
  const sampling = samplingOrder(outcome, weights, drawsAll ? null : xoroshiro128plus(options.seed));
  const { order, positives } = sampling;
  const negatives = order.length - positives;
  if (features.length === 0 || order.length === 0) return { kind: "failed", reason: "no_data" };
  if (positives === 0 || negatives === 0) return { kind: "failed", reason: "one_outcome" };
  const size = drawsAll ? negatives : Math.max(1, Math.round(options.negatives * negatives));
  const cuts = featureCuts(features, options.bins);
  const weight = weights && Float64Array.from(order, (row) => weights[row]!);
  const rows: BinnedRows = {
    columns: features.length,
    bins: binRows(features, cuts, order),
    binsPerFeature: Math.max(...cuts.map((points) => points.length)) + 2,
    gradient: new Float64Array(order.length),
    hessian: new Float64Array(order.length),
    weight,
  };
  const share = weight ? sum(weight, positives) / sum(weight, order.length) : positives / order.length;
  const base = Math.log(share / (1 - share));
  const scores = new Float64Array(order.length).fill(base);
  const draw = { size, logShare: Math.log(size / negatives) };
  return { kind: "begun", sampling, draw, rows, cuts, share, base, scores, pool: [], grown: [] };
}

function sum(values: Float64Array, until: number): number {
  return values.subarray(0, until).reduce((total, value) => total + value, 0);
}

/** Grows one tree; false where no split helps. */
function boost(boosting: Boosting, options: BoostedTreesOptions, stopping: EarlyStopping | null): boolean {
  const { sampling, draw, rows, cuts, scores, pool, grown } = boosting;
  const list = drawnPositions(sampling, draw.size, grown.length);
  slopes(boosting, list);
  const { root, leaves } = growTree(rows, list, { ...options, leaves: Math.min(options.leaves, MOST_LEAVES) }, pool);
  if (leaves === 1) return false;
  const covers = new Float64Array(leaves);
  const masks = leafMasks(root, leaves);
  addTree(masks, options.learningRate, rows, scores, { byLeaf: covers, weight: rows.weight });
  grown.push({ tree: withThresholds(root, cuts, options.learningRate, covers), root, masks });
  stopping?.add(masks);
  return true;
}

/** First and second derivative of the log loss by the score, at the odds that hold among the rows drawn. */
function slopes({ sampling, draw, rows, scores }: Boosting, list: Uint32Array): void {
  const { gradient, hessian, weight } = rows;
  for (const row of list) {
    const probability = 1 / (1 + Math.exp(draw.logShare - scores[row]!));
    const stands = weight === null ? 1 : weight[row]!;
    gradient[row] = stands * (row < sampling.positives ? probability - 1 : probability);
    hessian[row] = stands * probability * (1 - probability);
  }
}

/** Takes back the trees after the best; gives those that are kept. */
function dropLast({ grown, rows, scores }: Boosting, kept: number, learningRate: number): GrownTree[] {
  for (const { masks } of grown.splice(kept)) addTree(masks, -learningRate, rows, scores, null);
  return grown;
}

function gainsByFeature(grown: readonly GrownTree[], features: number): Float64Array {
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
