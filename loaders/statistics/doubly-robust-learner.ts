import type { BaseLearner } from "./base-learner.ts";
import { chosenRows, expectedInArm, type UpliftLearner, type UpliftRows } from "./uplift-learner.ts";

/**
 * A regression on the features of each unit's doubly robust effect (Kennedy 2023, algorithm 1) under the shares that were planned. Outcome models are
 * learned on one half and asked on the other, both ways.
 */
export const doublyRobustLearner: UpliftLearner = (rows, base) => {
  const effects = new Float64Array(rows.outcome.length);
  const all = Uint32Array.from(effects.keys());
  for (const half of [0, 1]) {
    const learned = chosenRows(
      rows,
      all.filter((row) => row % 2 !== half),
    );
    const asked = all.filter((row) => row % 2 === half);
    doublyRobustEffects(chosenRows(rows, asked), learned, base.outcome).forEach((effect, at) => {
      effects[asked[at]!] = effect;
    });
  }
  return base.effect({ features: rows.features, outcome: effects });
};

/** Of each row asked: the effect expected, and what its own outcome says beyond it, weighted by the inverse probability of its arm. */
export function doublyRobustEffects(asked: UpliftRows, learned: UpliftRows, learner: BaseLearner): Float64Array {
  const withIt = expectedInArm(learned, 1, learner)(asked.features);
  const without = expectedInArm(learned, 0, learner)(asked.features);
  return withIt.map((expected, row) => {
    const [share, outcome] = [asked.share[row]!, asked.outcome[row]!];
    const beyond = asked.treated[row] === 1 ? (outcome - expected) / share : -(outcome - without[row]!) / (1 - share);
    return expected - without[row]! + beyond;
  });
}
