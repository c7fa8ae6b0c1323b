import { loyaltyCodes } from "./loyalty/index.js";

/** Why a number is not there, by the reason code of its estimate. */
export const reasons: Record<string, string> = {
  undefined_number: "not defined for these data",
  too_few: "withheld: fewer than 10 people",
  no_customers: "no customers in the book",
  missing_table: "the book lacks a table for it",
  missing_column: "the book lacks a column for it",
  total_not_positive: "not defined: the contribution of all customers together is zero or less",
  check_failed: "withheld: a check behind it failed",
  computing: "being computed",
  too_few_customers: "withheld: with fewer than 100 customers a tenth would be fewer than 10 people",
  all_zero: "not defined: all contributions are zero",
  no_earned_rate: "not known: no policy observed since issue shows what reserves have earned",
  no_premium: "not defined: no premium in the ledger",
  no_loss: "none: the least valuable tenth loses nothing",
  ...loyaltyCodes.reasons,
};
