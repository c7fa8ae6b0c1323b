import { expectedInArm, type UpliftLearner } from "./uplift-learner.ts";

/** Two models, one an arm; the effect is their difference (Künzel et al. 2019, algorithm 1). */
export const tLearner: UpliftLearner = (rows, base) => {
  const [treated, heldOut] = [expectedInArm(rows, 1, base.outcome), expectedInArm(rows, 0, base.outcome)];
  return (features) => {
    const without = heldOut(features);
    return treated(features).map((value, row) => value - without[row]!);
  };
};
