/** Why a number is not there, by the reason code of its estimate. */
export const reasons: Record<string, string> = {
  undefined_number: "not defined for these data",
  too_few: "withheld: fewer than 10 people",
  missing_table: "the book lacks a table for it",
  missing_column: "the book lacks a column for it",
  check_failed: "withheld: a check behind it failed",
  no_policies: "no policies with a date of issue",
  no_premium: "not defined: no annual premium",
  no_events: "not known: nothing of it has happened yet",
  not_converged: "the model found no solution",
  computing: "being computed",
};
