import type { Codes } from "../../codes.js";

/** What the codes of moves between segments mean. */
export const migrationCodes: Codes = {
  methods: {
    migration_share: "share of people with a score interval (Wilson)",
    rfm_sum: "sums over people, with the interval of another draw of such people",
  },
  reasons: {
    migration_nobody: "nobody a year ago, or nobody who did this",
    migration_few_holders: "fewer than ten customers hold a policy now",
    migration_one_segment: "all customers are in one segment",
    migration_nothing_judged: "withheld: no segment has enough people",
  },
  warnings: {
    no_reserve_change: "The ledger has no reserve changes, so savings products show no contribution.",
    no_expected_claims: "The ledger has no expected claims: paid ones are used, and luck looks like value.",
  },
  checks: {
    migration_all_followed: {
      passed: "Everybody of a year ago is followed, and everybody of now comes from somewhere",
      failed: "Some people are in one year and cannot be found in the other",
    },
  },
};
