import type { Codes } from "../../codes.js";

/** What the codes of the money bridge mean. */
export const bridgeCodes: Codes = {
  methods: {
    fraud_findings: "findings of fraud, added up",
    bridge_saved: "stopped less what is stopped where no light helps, customers drawn again (bootstrap)",
    bridge_jeffreys: "share from few events (Jeffreys)",
    bridge_matched: "asked against not asked, within the same light, kind, channel, amount and age",
    bridge_review_cost: "number of reviews at the book's cost of one",
  },
  reasons: {
    bridge_no_lights: "no light was ever shown",
    bridge_no_fraud: "no fraud has been found since lights are shown",
    bridge_no_comparison: "not known: nowhere were frauds left without a light to compare with",
    bridge_few_lost: "withheld: fewer than 10 people between the step before and this one",
    bridge_few_lost_after: "withheld: fewer than 10 people between this step and the next",
    bridge_no_reviews: "not known: the book has no reviews",
  },
  warnings: {
    bridge_not_reported_yet: "Frauds that nobody has reported yet are missing, the latest months most of all.",
    bridge_no_untreated_reds:
      "Nearly every red is asked about: what would have become of it otherwise is taken from elsewhere.",
    bridge_unfound_fraud: "Requests not known to be fraud may hold frauds that nobody found out about.",
    bridge_assumed_minutes: "Some reviews have no minutes: the book's minutes of a review stand for them.",
  },
  checks: {
    bridge_comparisons_agree: {
      passed: "Before lights and in other channels staff stopped about as few frauds",
      failed: "What staff stop without lights differs by where one looks",
    },
    bridge_asked_alike: {
      passed: "Asked and not asked are alike in what asking cannot have changed",
      failed:
        "Asked and not asked differ in what asking cannot have changed: what asking does counts as a model's estimate",
    },
  },
};
