import type { ExpertModel } from "../../../src/models/fraud-expert.ts";
import { treeContributions } from "../../../src/models/tree-contributions.ts";
import { boostedTrees, type BoostedTreesOptions, type LabelledColumns } from "../../statistics/boosted-trees.ts";

/** Share of the learning rows, the last in time, that say when further trees bring nothing. */
const VALIDATION = 0.25;
/** Drawn negatives for each positive. */
const NEGATIVES = 50;

const OPTIONS: Partial<BoostedTreesOptions> = {
  trees: 150,
  learningRate: 0.08,
  leaves: 6,
  depth: 4,
  l2: 5,
  minRows: 20,
  bins: 64,
  patience: 15,
};

/**
 * Boosted trees on a draw of the negatives with the prior put back. The last part of the learning rows says how many trees; all of them are
 * then grown on the whole. Null where nothing can be learnt.
 *
 * @param learn rows in the order of time
 */
export function treeExpert(learn: LabelledColumns, seed: number): ExpertModel | null {
  const rows = learn.outcome.length;
  const options = { ...OPTIONS, negatives: negativesShare(learn.outcome), seed };
  const split = Math.floor(rows * (1 - VALIDATION));
  const trial = boostedTrees(between(learn, 0, split), options, between(learn, split, rows));
  if (trial.kind === "failed" || trial.model.roots.length === 0) return null;
  const whole = boostedTrees(learn, { ...options, trees: trial.model.roots.length });
  if (whole.kind === "failed") return null;
  const { base } = treeContributions(whole.model, new Float64Array(learn.features.length));
  return { kind: "trees", ensemble: whole.model, base };
}

function negativesShare(outcome: ArrayLike<number>): number {
  let positives = 0;
  for (let i = 0; i < outcome.length; i++) positives += outcome[i]!;
  return Math.min(1, (NEGATIVES * positives) / Math.max(1, outcome.length - positives));
}

function between({ features, outcome }: LabelledColumns, from: number, until: number): LabelledColumns {
  const part = (values: ArrayLike<number>) => Array.prototype.slice.call(values, from, until) as number[];
  return {
    features: features.map((values) => Float64Array.from(part(values))),
    outcome: Uint8Array.from(part(outcome)),
  };
}
