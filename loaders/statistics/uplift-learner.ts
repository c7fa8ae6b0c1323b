import type { BaseLearner, Prediction } from "./base-learner.ts";
import type { RandomisedUnits } from "./ranked-uplift.ts";

/** Randomised units with what was known of them before they were assigned. */
export interface UpliftRows extends RandomisedUnits {
  /** One array a feature, NaN where missing. */
  features: readonly Float64Array[];
  treated: Uint8Array;
  share: Float64Array;
  outcome: Float64Array;
}

/** What an uplift learner learns with. */
export interface UpliftBase {
  /** Expects the outcome of an arm. */
  outcome: BaseLearner;
  /** Expects an effect, any number. */
  effect: BaseLearner;
}

/** Learns the effect of treatment by features; gives what it expects for others. */
export type UpliftLearner = (rows: UpliftRows, base: UpliftBase) => Prediction;

/** Some of the rows, in the order asked for. */
export function chosenRows(rows: UpliftRows, chosen: Uint32Array): UpliftRows {
  return {
    features: chosenColumns(rows.features, chosen),
    treated: gathered(rows.treated, chosen, new Uint8Array(chosen.length)),
    share: gathered(rows.share, chosen, new Float64Array(chosen.length)),
    outcome: gathered(rows.outcome, chosen, new Float64Array(chosen.length)),
  };
}

export function chosenColumns(features: readonly Float64Array[], chosen: Uint32Array): Float64Array[] {
  return features.map((values) => gathered(values, chosen, new Float64Array(chosen.length)));
}

/** Fills `into` by a plain loop: a typed array's own from() takes ten times as long. */
function gathered<Values extends Float64Array | Uint8Array>(values: Values, chosen: Uint32Array, into: Values): Values {
  for (let at = 0; at < chosen.length; at++) into[at] = values[chosen[at]!]!;
  return into;
}

/** Positions of the rows of an arm. */
export function rowsOfArm({ treated }: UpliftRows, arm: 0 | 1): Uint32Array {
  const found = new Uint32Array(treated.length);
  let length = 0;
  for (let row = 0; row < treated.length; row++) if (treated[row] === arm) found[length++] = row;
  return found.slice(0, length);
}

const taught = new WeakMap<UpliftRows, Map<BaseLearner, Prediction>[]>();

/** What an arm's rows teach to expect; learned once, because learners of uplift ask for the same. */
export function expectedInArm(rows: UpliftRows, arm: 0 | 1, learner: BaseLearner): Prediction {
  const byArm = taught.get(rows) ?? [new Map<BaseLearner, Prediction>(), new Map<BaseLearner, Prediction>()];
  taught.set(rows, byArm);
  const known = byArm[arm]!.get(learner);
  if (known) return known;
  const prediction = learner(chosenRows(rows, rowsOfArm(rows, arm)));
  byArm[arm]!.set(learner, prediction);
  return prediction;
}
