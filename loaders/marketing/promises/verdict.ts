import type { Outcome } from "./outcome.ts";
import type { Promised } from "./read-promises.ts";

export type PromiseVerdict = (typeof promiseVerdicts)[number];

export const promiseVerdicts = [
  /** Its day has not come, or its months have not passed. */
  "not_due",
  /** Due, and the book does not tell what came. */
  "no_outcome",
  /** Due, and what came goes together with the campaign at most: nobody was left out by lot. */
  "not_shown",
  "exceeded",
  "kept",
  /** Less came than the low end, by no more than the error of measurement. */
  "fell_short",
  /** Less came than the low end, and the error of measurement does not explain it. */
  "missed",
] as const;

/** What became of a promise. Without a low end it is kept by what was promised; without a high end nothing exceeds it. */
export function verdictOf({ low, mid, high, isDue }: Promised, outcome: Outcome): PromiseVerdict {
  if (!isDue) return "not_due";
  if (outcome.estimate === null) return "no_outcome";
  if (!outcome.isObserved) return "not_due";
  if (outcome.grade === "D") return "not_shown";
  const floor = low ?? mid;
  if (high !== null && outcome.estimate > high) return "exceeded";
  if (outcome.estimate >= floor) return "kept";
  return (outcome.high ?? outcome.estimate) >= floor ? "fell_short" : "missed";
}
