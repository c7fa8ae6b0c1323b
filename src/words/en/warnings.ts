import { loyaltyCodes } from "./loyalty/index.js";

/** What to keep in mind with a number, by the warning codes of its estimate. */
export const warnings: Record<string, string> = {
  check_failed: "A check behind this number failed, so it counts as a model's estimate.",
  no_reserve_change: "The ledger has no reserve changes, so savings products show no contribution.",
  no_expected_claims: "The ledger has no expected claims: paid ones are used, and luck looks like value.",
  ...loyaltyCodes.warnings,
};
