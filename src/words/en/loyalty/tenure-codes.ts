import type { Codes } from "../../codes.js";

/** What the codes of tenure, costs and referral mean. */
export const tenureCodes: Codes = {
  methods: {
    tenure: "contribution of the last twelve months, over three years of tenure",
    tenure_contrast: "means of two lengths of tenure, their ratio by Fieller's theorem",
    standardised: "both lengths of tenure given one mix of product and age",
    tenure_sources: "profit by source, over three years of tenure",
    cost_of_winning: "costs of the last twelve months, of those won in them and of those there before",
    entropy_balancing: "customers won by advertising weighted to be like the referred (entropy balancing)",
    raw_difference: "means of the two groups as they are",
    e_value: "what an unrecorded cause would need (E-value)",
  },
  reasons: {
    nobody_so_long: "no customer in force has been there so long",
    too_little_overlap: "not told: products and ages of the two groups hardly overlap",
    base_not_positive: "not defined: what it is held against is zero or less",
    base_near_zero: "not told: what it is held against may be zero",
    nobody_won: "nobody was won in the last twelve months",
    nobody_kept: "nobody was there a year ago",
    no_cost_of_keeping: "not defined: the ledger shows no cost of keeping",
    one_source_only: "not told: the book has no customers of both sources",
    too_few_to_match: "not told: fewer than 100 customers of a source were won 25 months ago or more",
    no_balance: "not told: no weights make the two groups alike",
  },
  checks: {
    referral_balance: {
      passed: "Matched, no trait of the two groups differs by more than 0.1 standard deviations",
      failed: "Matched, a trait of the two groups still differs by more than 0.1 standard deviations",
      unit: "ratio",
    },
    referral_placebo: {
      passed: "What the source cannot have caused does not differ between the matched groups",
      failed: "What the source cannot have caused differs between the matched groups, or the book holds no such trait",
    },
  },
};
