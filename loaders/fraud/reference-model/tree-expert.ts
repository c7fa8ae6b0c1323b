import type { ExpertModel } from "../../../src/models/fraud-expert.ts";
import { treeContributions } from "../../../src/models/tree-contributions.ts";
import { boostedTrees, type BoostedTreesOptions } from "../../statistics/boosted-trees.ts";
import type { LearningRows } from "./learning-rows.ts";

/** Share of the learning rows, the last in time, that say when further trees bring nothing. */
const VALIDATION = 0.25;

const OPTIONS: Partial<BoostedTreesOptions> = {
  trees: 150,
  learningRate: 0.1,
  leaves: 6,
  depth: 4,
  l2: 5,
  minRows: 20,
  bins: 64,
  patience: 15,
};

/** Boosted trees. The last part of the rows says how many; as many are then grown on the whole. Null where nothing can be learnt. */
export function treeExpert(learn: LearningRows, seed: number): ExpertModel | null {
  const rows = learn.outcome.length;
  const split = Math.floor(rows * (1 - VALIDATION));
  const options = { ...OPTIONS, seed };
  const trial = boostedTrees(between(learn, 0, split), options, between(learn, split, rows));
  if (trial.kind === "failed" || trial.model.roots.length === 0) return null;
  const whole = boostedTrees(learn, { ...options, trees: trial.model.roots.length });
  if (whole.kind === "failed") return null;
  const { base } = treeContributions(whole.model, new Float64Array(learn.features.length));
  return { kind: "trees", ensemble: whole.model, base };
}

function between({ features, outcome }: LearningRows, from: number, until: number): LearningRows {
  return { features: features.map((values) => values.subarray(from, until)), outcome: outcome.subarray(from, until) };
}
