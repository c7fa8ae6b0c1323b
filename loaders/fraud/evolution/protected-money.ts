import { mean } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { fraudAmounts } from "../cases/fraud-amounts.ts";
import type { FraudContext } from "../part.ts";
import type { PracticeName } from "./practices.ts";
import { rangeOf, type PracticeOutcome } from "./simulated-learning.ts";
import type { BookStart } from "./starting-point.ts";

/** Better practices, each with the one it is held against. */
const STEPS: readonly [PracticeName, PracticeName][] = [
  ["looked_at", "passed_is_honest"],
  ["explored_2", "looked_at"],
];

/**
 * Policyholders' money that a practice is simulated to keep from fraudsters in a year more than another one does: frauds detected more, stopped as often as a
 * review stops one, at the mean amount of the frauds found. The range is that of simulated insurers alone.
 *
 * @returns rows {practice, against, amount, low, high, frauds (found, behind the mean amount)}; none without amounts
 */
export function protectedRows(
  { cases, findings, outcome, book }: FraudContext,
  outcomes: readonly PracticeOutcome[],
  { bookRequests, fraudShare }: BookStart,
): Row[] {
  const amounts = fraudAmounts(cases, findings, outcome);
  const known = [...amounts.keys()].filter((i) => outcome.fraud[i] && amounts[i]! > 0);
  const amount = mean(known, (i) => amounts[i]!);
  if (amount === undefined) return [];
  const each = 12 * bookRequests * fraudShare * book.settings.stop_rate * amount;
  const lastOf = (name: PracticeName) => outcomes.find(({ practice }) => practice === name)!.last;
  return STEPS.map(([practice, against]) => {
    const { estimate, low, high } = rangeOf(lastOf(practice).map((value, i) => each * (value - lastOf(against)[i]!)));
    return { practice, against, amount: estimate, low, high, frauds: known.length };
  });
}
