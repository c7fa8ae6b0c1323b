import type { UpliftLearner } from "./uplift-learner.ts";

/** Ranks by the outcome expected whatever the arm: whom a campaign that is aimed at likely buyers would reach. It says nothing of an effect. */
export const likelyBuyers: UpliftLearner = ({ features, outcome }, base) => base.outcome({ features, outcome });
