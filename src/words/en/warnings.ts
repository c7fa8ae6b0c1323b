/** What to keep in mind with a number, by the warning codes of its estimate. */
export const warnings: Record<string, string> = {
  check_failed: "A check behind this number failed, so it counts as a model's estimate.",
  few_units: "Rests on few customers: the interval is wide for a reason.",
  no_reserve_change: "The ledger has no reserve changes, so savings products show no contribution.",
  no_expected_claims: "The ledger has no expected claims: paid ones are used, and luck looks like value.",
  default_assumptions: "The book gives no assumptions of its own: stated defaults are used.",
  left_truncated: "Histories before the book's first observed day are not recorded.",
  total_near_zero: "All contribution together is close to zero, which makes shares of it unstable.",
  ties: "Many customers have the same value; their rank among each other carries no meaning.",
  contacts_not_matched: "Contacts that could not be matched to a customer are left out.",
  expense_includes_contacts: "Expenses in the ledger already include contacts: cost to serve is not taken off again.",
  short_history: "The book covers a short time only.",
  wide_interval: "The interval is too wide for a decision on this number alone.",
};
