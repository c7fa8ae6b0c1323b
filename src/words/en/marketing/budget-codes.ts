import type { Codes } from "../../codes.js";

/** What the codes of the budget mean. */
export const budgetCodes: Codes = {
  methods: {
    budget_split:
      "the split that sells most on average over 200 draws of the marketing mix model, by water-filling within bounds",
    budget_spend: "sum of weekly spend over 52 weeks",
    budget_sample_information:
      "expected value of sample information: draws reweighted by how likely they make each result of the test (Ades, Lu and Claxton 2004)",
  },
  reasons: {
    budget_no_model: "no advice: there is no marketing mix model of this book",
    budget_model_failed: "no advice: the marketing mix model failed its trust checks",
    budget_no_spend: "no advice: nothing was spent on media in the last 52 weeks",
    budget_nothing_told: "no advice: of no channel can the effect be told from none",
    budget_one_channel: "no split: money is spent on one channel alone",
    budget_no_worth: "not known in money: the book says neither margins nor assumptions for new business",
    budget_worth_not_positive: "not known in money: by the book's assumptions a sale is worth nothing before marketing",
    budget_no_sales: "not known: the book lacks a year's sales by week",
    budget_all_held: "not defined: bounds hold every channel",
  },
  warnings: {
    budget_mix_in_review:
      "The marketing mix model passed its trust checks only in part: read its page before moving money.",
    budget_moves_together:
      "Channels that were always bought together cannot be told apart: they move together, in the shares of today.",
    budget_not_told: "The effect of some channels is not shown: the advice gives them no more than today.",
    budget_line_unspent: "Channels without spend in the last 52 weeks are left at nothing.",
    budget_test_error_assumed:
      "The book has made no test by regions that worked: the next one is assumed to err by 3 % of the sales in its regions.",
  },
  checks: {
    budget_mix_trusted: {
      passed: "The marketing mix model passed its trust checks",
      failed: "The marketing mix model did not pass all of its trust checks",
    },
  },
};
