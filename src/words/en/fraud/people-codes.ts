import type { Codes } from "../../codes.js";

/** What the codes of the page on protecting people mean. */
export const peopleCodes: Codes = {
  methods: {
    people_wilson: "share with its score interval (Wilson)",
    people_newcombe: "difference of two shares (Newcombe)",
    warning_median: "median, frauds drawn again (bootstrap)",
  },
  reasons: {
    people_no_seniors: "the book knows nobody of 65 and more with a policy in force",
    warning_no_fraud: "no fraud has been found",
    warning_no_calls: "no call came before a fraud",
    warning_no_returns: "nothing came back",
  },
  checks: {
    people_flagged_alike: {
      passed: "No group's frauds are clearly flagged less often than others'",
      failed: "Some group's frauds are flagged less often than others'",
    },
  },
};
