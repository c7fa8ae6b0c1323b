import { logisticLearner, regressionTreesLearner, ridgeLearner, treesLearner } from "./base-learner.ts";
import type { UpliftCandidate } from "./cross-fitted-uplift.ts";
import { doublyRobustLearner } from "./doubly-robust-learner.ts";
import { tLearner } from "./t-learner.ts";
import type { UpliftBase } from "./uplift-learner.ts";
import { xLearner } from "./x-learner.ts";

/** Small trees, learned slowly: effects are faint beside what they are learned from. */
const TREES = { trees: 40, learningRate: 0.1, leaves: 4, depth: 3, l2: 10, minRows: 200, bins: 32 };

const linear: UpliftBase = { outcome: logisticLearner, effect: ridgeLearner };
const trees: UpliftBase = {
  outcome: treesLearner(TREES),
  effect: regressionTreesLearner({ ...TREES, trees: 30, l2: 200, minRows: 400 }),
};

/** Learners of uplift on an outcome of 0 and 1, by name; the first is taken where nothing tells them apart. */
export const UPLIFT_CANDIDATES = {
  dr_logistic: { learner: doublyRobustLearner, base: linear },
  t_logistic: { learner: tLearner, base: linear },
  x_logistic: { learner: xLearner, base: linear },
  t_trees: { learner: tLearner, base: trees },
  x_trees: { learner: xLearner, base: trees },
  dr_trees: { learner: doublyRobustLearner, base: trees },
} as const satisfies Record<string, UpliftCandidate>;

export type UpliftCandidateName = keyof typeof UPLIFT_CANDIDATES;
