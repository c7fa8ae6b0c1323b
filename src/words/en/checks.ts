import { loyaltyCodes } from "./loyalty/index.js";

interface CheckWords {
  passed: string;
  failed: string;
}

/** What a check behind a page's numbers found, by its id. */
export const checks: Record<string, CheckWords> = {
  ties_to_finance: {
    passed: "Premium of the last twelve months agrees with what finance booked",
    failed: "Premium of the last twelve months differs from what finance booked",
  },
  contribution_adds_up: {
    passed: "Customers' contributions add up to the ledger's total",
    failed: "Part of the ledger belongs to no customer: contributions do not add up to its total",
  },
  reserve_changes_present: {
    passed: "The ledger has reserve changes, so savings products are counted",
    failed: "The ledger has no reserve changes: savings products are left out",
  },
  expected_claims_present: {
    passed: "The ledger has expected claims",
    failed: "The ledger has no expected claims: paid claims are used",
  },
  claims_near_expected: {
    passed: "Paid claims are within 10 % of expected ones",
    failed: "Paid claims are more than 10 % away from expected ones",
  },
  what_if_near_recompute: {
    passed: "The what-if is within 1 % of a recompute from every customer",
    failed: "The what-if is more than 1 % away from a recompute from every customer",
  },
  ...loyaltyCodes.checks,
};
