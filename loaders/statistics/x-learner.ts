import type { BaseLearner, Prediction } from "./base-learner.ts";
import { chosenRows, expectedInArm, rowsOfArm, type UpliftLearner, type UpliftRows } from "./uplift-learner.ts";

/**
 * Effects of single units imputed by what the other arm teaches to expect, learned in either arm, and averaged with the treated's share as weight of what
 * those held out teach (Künzel et al. 2019, algorithm 3, eq. 9).
 */
export const xLearner: UpliftLearner = (rows, base) => {
  const fromTreated = imputedEffects(rows, 1, expectedInArm(rows, 0, base.outcome), base.effect);
  const fromHeldOut = imputedEffects(rows, 0, expectedInArm(rows, 1, base.outcome), base.effect);
  const share = rows.share.reduce((sum, value) => sum + value, 0) / Math.max(1, rows.share.length);
  return (features) => {
    const ofTreated = fromTreated(features);
    return fromHeldOut(features).map((value, row) => share * value + (1 - share) * ofTreated[row]!);
  };
};

function imputedEffects(rows: UpliftRows, arm: 0 | 1, other: Prediction, learner: BaseLearner): Prediction {
  const { features, outcome } = chosenRows(rows, rowsOfArm(rows, arm));
  const expected = other(features);
  const sign = arm === 1 ? 1 : -1;
  return learner({ features, outcome: outcome.map((value, row) => sign * (value - expected[row]!)) });
}
