/** Why a number is not there, by the reason code of its estimate. */
export const reasons: Record<string, string> = {
  undefined_number: "not defined for these data",
  too_few: "withheld: fewer than 10 people",
  missing_table: "the book lacks a table for it",
  missing_column: "the book lacks a column for it",
  check_failed: "withheld: a check behind it failed",
  computing: "being computed",
};
