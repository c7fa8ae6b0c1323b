import type { Codes } from "../../codes.js";

/** What the codes of the page on attribution mean. */
export const attributionCodes: Codes = {
  methods: {
    attribution_rules: "rule on the place of a step in the journey; interval by drawing journeys again (bootstrap)",
    attribution_markov:
      "Markov chain of order 1, what it loses without the channel (Anderl and others 2016), solved exactly; interval by drawing journeys again",
    platform_claim: "what the platform claims for itself, as it came",
  },
  reasons: {
    attribution_no_journeys: "not known: no journey ended in the last twelve months",
    attribution_nothing_sold: "not known: no journey of the last twelve months ended in a sale",
    attribution_few_sales: "not told: fewer than ten sales, or fewer for each channel, could be followed",
    attribution_policies_unknown: "not known: the book holds no policies, or fewer than sales with a journey",
    attribution_no_claims: "not known: no platform claims anything",
  },
  warnings: {
    attribution_only_sales:
      "The book holds journeys of buyers alone: without those that led nowhere, removing a channel from the chain means little.",
    attribution_unordered:
      "Many steps bear the same moment as another: which came first or last is a matter of chance.",
  },
  checks: {
    attribution_order_known: {
      passed: "The order of nearly all steps is known",
      failed: "Of many steps the order is not known, so first and last mean little",
    },
  },
};
