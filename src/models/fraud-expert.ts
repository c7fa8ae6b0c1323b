import { termContribution, type LogisticTerms } from "./logistic-terms.js";
import { treeContributions } from "./tree-contributions.js";
import { scoreTrees, type TreeEnsemble } from "./tree-ensemble.js";

/** A model that sees one source alone, as plain JSON. Its log-odds are 0 for a request that is typical of those it learnt from. */
export type ExpertModel =
  | { kind: "logistic"; regression: LogisticTerms }
  | { kind: "trees"; ensemble: TreeEnsemble; base: number }
  /** Log-odds rise by `slope` with the sum of the path lengths through an isolation forest: short paths are odd. */
  | { kind: "isolation"; ensemble: TreeEnsemble; base: number; slope: number };

export type ExpertKind = ExpertModel["kind"];

/** The log-odds of an expert against a typical request; NaN in the row stands for a missing value. */
export function expertLogOdds(model: ExpertModel, row: ArrayLike<number>): number {
  if (model.kind === "trees") return scoreTrees(model.ensemble, row) - model.base;
  if (model.kind === "isolation") return model.slope * (scoreTrees(model.ensemble, row) - model.base);
  let sum = 0;
  model.regression.terms.forEach((term, i) => (sum += termContribution(term, row[i]!)));
  return sum;
}

/** What each feature adds to the expert's log-odds; they sum to `expertLogOdds` but for rounding. */
export function expertContributions(model: ExpertModel, row: ArrayLike<number>): Float64Array {
  if (model.kind === "logistic") {
    return Float64Array.from(model.regression.terms, (term, i) => termContribution(term, row[i]!));
  }
  const { byFeature } = treeContributions(model.ensemble, row);
  return model.kind === "trees" ? byFeature : byFeature.map((value) => model.slope * value);
}
