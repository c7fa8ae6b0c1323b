interface CheckWords {
  passed: string;
  failed: string;
}

/** What a check behind a page's numbers found, by its id. */
export const checks: Record<string, CheckWords> = {
  rows_add_up: {
    passed: "Rows read equal rows used plus rows set aside",
    failed: "Rows read do not equal rows used plus rows set aside",
  },
  ledger_closes: {
    passed: "Reserve changes of completed policies close to zero",
    failed: "Reserve changes of completed policies do not close to zero",
  },
  ties_to_finance: {
    passed: "Totals agree with the booked figures of finance",
    failed: "Totals differ from the booked figures of finance",
  },
  contribution_adds_up: {
    passed: "Customers' contributions add up to the ledger's total",
    failed: "Customers' contributions do not add up to the ledger's total",
  },
  sources_add_up: {
    passed: "Profit by source adds up to contribution",
    failed: "Profit by source does not add up to contribution",
  },
  tenths_add_up: { passed: "The ten bands add up to the whole", failed: "The ten bands do not add up to the whole" },
  what_if_error: {
    passed: "The what-if agrees with a full recompute",
    failed: "The what-if strays from a full recompute",
  },
  rows_set_aside_share: {
    passed: "Few rows had to be set aside",
    failed: "Many rows had to be set aside",
  },
  total_positive: {
    passed: "All contribution together is well above zero, so shares of it are stable",
    failed: "All contribution together is close to zero or below, so shares of it are unstable",
  },
  reserve_changes_present: {
    passed: "The ledger has reserve changes, so savings products are counted",
    failed: "The ledger has no reserve changes: savings products are left out",
  },
  expected_claims_present: {
    passed: "The ledger has expected claims",
    failed: "The ledger has no expected claims: claims count as they came",
  },
  claims_near_expected: {
    passed: "Claims as they came are within 10 % of expected ones",
    failed: "Claims as they came are more than 10 % away from expected ones",
  },
  what_if_near_recompute: {
    passed: "The what-if is within 1 % of a recompute from every customer",
    failed: "The what-if is more than 1 % away from a recompute from every customer",
  },
};
