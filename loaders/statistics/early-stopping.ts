import { averagePrecision } from "./average-precision.ts";
import { addTree, type LeafMasks } from "./leaf-masks.ts";
import type { BoostedTreesOptions, LabelledColumns } from "./boosted-trees.ts";
import { binRows, type FeatureCuts } from "./feature-bins.ts";

/** What says whether a further tree helps on rows that were not learned from. */
export type StoppingMetric = "log_loss" | "average_precision";

export interface EarlyStopping {
  /** Adds a tree and judges the trees so far. */
  add: (tree: LeafMasks) => void;
  /** Whether the last `patience` trees brought nothing. */
  isOver: () => boolean;
  /** How many trees were best. */
  bestTrees: () => number;
  /** The metric after each tree. */
  history: number[];
}

/** Judges growing trees on validation rows. No outcome of 1 among them leaves average precision undefined: log loss is taken. */
export function earlyStopping(
  validation: LabelledColumns,
  cuts: FeatureCuts,
  base: number,
  { metric, patience, learningRate }: BoostedTreesOptions,
): EarlyStopping {
  const rows = { bins: binRows(validation.features, cuts), columns: validation.features.length };
  const scores = new Float64Array(validation.outcome.length).fill(base);
  const judge = judgement(metric, validation);
  const history: number[] = [];
  let best = { trees: 0, merit: judge.merit(scores) };
  return {
    history,
    add: (tree) => {
      addTree(tree, learningRate, rows, scores, null);
      const merit = judge.merit(scores);
      history.push(judge.sign * merit);
      if (merit > best.merit) best = { trees: history.length, merit };
    },
    isOver: () => history.length - best.trees >= patience,
    bestTrees: () => best.trees,
  };
}

/** What is to be as large as it can, and the sign that turns it into the metric. */
interface Judgement {
  merit: (scores: Float64Array) => number;
  sign: 1 | -1;
}

function judgement(metric: StoppingMetric, { outcome, weights }: LabelledColumns): Judgement {
  const hasPositives = Array.prototype.includes.call(outcome, 1);
  if (metric === "average_precision" && hasPositives) {
    return { merit: (scores) => averagePrecision(scores, outcome, weights) ?? 0, sign: 1 };
  }
  return { merit: (scores) => meanLogLikelihood(scores, outcome, weights), sign: -1 };
}

function meanLogLikelihood(scores: Float64Array, outcome: ArrayLike<number>, weights?: ArrayLike<number>): number {
  let [sum, total] = [0, 0];
  for (let i = 0; i < scores.length; i++) {
    const weight = weights ? weights[i]! : 1;
    const toward = outcome[i] === 1 ? scores[i]! : -scores[i]!;
    sum -= weight * (Math.max(0, -toward) + Math.log1p(Math.exp(-Math.abs(toward))));
    total += weight;
  }
  return sum / total;
}
