import type { Codes } from "../../codes.js";

/** What the codes of the part mean. */
export const lifetimeValueCodes: Codes = {
  methods: {
    residual_value:
      "contribution still to come, by product, policy year and years of issue, with competing ways of leaving",
    customer_retention: "customers of a year ago who still have a policy",
    payback: "money per policy won since its issue, survivors and leavers both in",
    repeat_purchase: "purchases to come, given each customer's past ones (BG/NBD, MBG/NBD or Pareto/NBD)",
    gamma_gamma: "premiums of repeat buyers (gamma-gamma)",
    back_test: "forecast from what was known two years ago, against what came",
  },
  reasons: {
    no_data: "the book has none to learn from",
    all_events: "not known: it has happened to all",
    too_few_periods: "not known: too few years are observed",
    nothing_to_keep: "not defined: no policy was given up, so that none more could be kept",
    residual_not_positive: "not defined: what all customers together still bring is zero or less",
    never_earned_back: "never within the years observed",
  },
  warnings: {
    contacts_left_out: "The cost of contacts is not in the book's expenses and is left out of what is still to come.",
  },
  checks: {
    back_test_policies_2: {
      passed: "Two years ago, the policies in force today were forecast within 5 %",
      failed: "Two years ago, the policies in force today were forecast more than 5 % wrong",
    },
    back_test_purchases: {
      passed: "Two years ago, the further policies bought since then were forecast within 15 %",
      failed: "Two years ago, the further policies bought since then were forecast more than 15 % wrong",
    },
    back_test_contribution: {
      passed: "Two years ago, the contribution since then was forecast within 15 %",
      failed: "Two years ago, the contribution since then was forecast more than 15 % wrong",
    },
  },
};
