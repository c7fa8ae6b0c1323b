/** A logistic regression as plain JSON, one term a feature. Contributions are taken from the training rows' mean, so that they sum to nothing there. */
export interface LogisticTerms {
  /** Log-odds of a row whose features are all at their mean. */
  base: number;
  terms: LogisticTerm[];
}

export interface LogisticTerm {
  /** Values beyond these bounds count as the bound. */
  low: number;
  high: number;
  /** Whether the logarithm of 1 and the distance from `low` is taken. */
  logarithm: boolean;
  /** Mean of the values as taken, of those that are not missing. */
  mean: number;
  /** Log-odds by unit of the value as taken. */
  slope: number;
  /** Share of the training rows where it is missing. */
  missingShare: number;
  /** Log-odds of a missing value against the mean. */
  missing: number;
}

/** What a feature adds to the log-odds; NaN stands for a missing value. */
export function termContribution(term: LogisticTerm, value: number): number {
  const typical = term.missing * term.missingShare;
  if (Number.isNaN(value)) return term.missing - typical;
  return term.slope * (asTaken(term, value) - term.mean) - typical;
}

/** A value as the regression takes it: kept within bounds, and on a logarithmic scale where the term says so. */
export function asTaken(
  { low, high, logarithm }: Pick<LogisticTerm, "low" | "high" | "logarithm">,
  value: number,
): number {
  const bounded = Math.min(Math.max(value, low), high);
  return logarithm ? Math.log1p(bounded - low) : bounded;
}
