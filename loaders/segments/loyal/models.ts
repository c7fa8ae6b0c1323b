import { linearFit, logisticFit, type FittedRegression } from "../../statistics/fitted-regression.ts";
import { designOf, type Design } from "./design.ts";
import { CLAIMED_TRAITS, OTHER_TRAITS, type LoyalPolicies, type Trait } from "./loyal-policies.ts";

export interface OutcomeModel {
  fit: FittedRegression;
  design: Design;
  outcome: Float64Array;
}

/** Being in force at 25 months by all traits (logistic regression), or why there is no such model. */
export function persistencyModel(policies: LoyalPolicies): OutcomeModel | { reason: string } {
  const outcome = policies.kept;
  const design = designOf(inOrder(policies), policies.kept, outcome);
  const fit = logisticFit({ ...design, outcome });
  if (!("kind" in fit)) return { fit, design, outcome };
  return { reason: fit.reason === "one_outcome" ? "loyal_one_outcome" : "loyal_no_model" };
}

/** Contribution a year by all traits (least squares); null without money or with too little of it. */
export function contributionModel(policies: LoyalPolicies): OutcomeModel | null {
  return linearModel(inOrder(policies), policies, policies.contribution);
}

export const KEPT = "kept";

/** Contribution a year by all traits and by whether the policy was in force at 25 months. */
export function worthModel(policies: LoyalPolicies): OutcomeModel | null {
  const { kept, contribution } = policies;
  const outcome = contribution.map((value, i) => (Number.isNaN(kept[i]!) ? NaN : value));
  const whether = Array.from(kept, (value) => (Number.isNaN(value) ? null : value === 1 ? "kept" : "gone"));
  return linearModel({ ...inOrder(policies), [KEPT]: whether }, policies, outcome);
}

const FEWEST_ROWS_A_COLUMN = 10;

function linearModel(
  traits: Record<string, (string | null)[]>,
  { kept }: LoyalPolicies,
  outcome: Float64Array,
): OutcomeModel | null {
  const design = designOf(traits, kept, outcome, [KEPT]);
  if (design.used < FEWEST_ROWS_A_COLUMN * (design.columns + 1)) return null;
  const fit = linearFit({ ...design, outcome });
  return fit && { fit, design, outcome };
}

/** What is only adjusted for comes first, so that a trait of a claim that others determine is the one to go. */
function inOrder({ traits }: LoyalPolicies): Record<string, (string | null)[]> {
  const names: readonly Trait[] = [...OTHER_TRAITS, ...CLAIMED_TRAITS];
  return Object.fromEntries(names.map((name) => [name, traits[name]]));
}
