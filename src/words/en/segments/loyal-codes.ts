import type { Codes } from "../../codes.js";

/** What the codes of who is loyal mean. */
export const loyalCodes: Codes = {
  methods: {
    loyal_standardised:
      "logistic regression on all traits at once, standardised to points; errors clustered by customer, intervals for all claims together",
    loyal_raw: "shares of the two groups as they are",
    loyal_linear: "least squares on the same traits; errors clustered by customer",
    loyal_worth: "difference in persistency times what a policy in force brings more, with the error of both",
    loyal_verdicts: "claims counted by their intervals",
    loyal_share: "share with its interval, clustered by customer",
    loyal_e_value: "what an unrecorded cause would need (E-value)",
  },
  reasons: {
    loyal_none_mature: "not told: no policy was issued under observation 25 months ago or more",
    loyal_one_outcome: "not told: all policies were kept for 25 months, or none was",
    loyal_no_model: "not told: the traits of these policies determine what became of them, so no model can be fitted",
    loyal_not_known: "not told: the book does not know this trait of anybody",
    loyal_one_group: "not told: only one of the two groups is in the book",
    loyal_too_few:
      "not told: fewer than 50 policies, 30 customers or 10 policies kept and 10 gone in one of the groups",
    loyal_no_overlap: "not told: other traits all but decide who is in which group, so that nobody can be compared",
    loyal_confounded: "not told: this trait always comes with another one, and the two cannot be told apart",
    loyal_nothing_told: "none of the claims can be told",
    loyal_no_money: "not told: the book has no ledger, or too little of it",
  },
  warnings: {
    no_reserve_change: "The ledger has no reserve changes, so savings products show no contribution.",
    no_expected_claims: "The ledger has no expected claims: paid ones are used, and luck looks like value.",
  },
  checks: {
    loyal_calibration: {
      passed: "What the model expects is what happened, from the least to the most likely to stay",
      failed: "The model expects something else than what happened",
    },
    loyal_overlap: {
      passed: "No few unusual policies decide a comparison: the heaviest 1 % carry at most 10 % of the weight",
      failed: "A few unusual policies would decide a comparison: the heaviest 1 % carry more than 10 % of the weight",
    },
    loyal_second_method: {
      passed: "Weighting, which leans on who has a trait, comes to the same within the intervals",
      failed: "Weighting, which leans on who has a trait, comes to something else",
    },
    loyal_placebo: {
      passed: "Deaths and claims, which these traits do not bring about, do not differ between the groups",
      failed:
        "Deaths and claims, which these traits do not bring about, differ between the groups, or there are too few",
    },
  },
};
