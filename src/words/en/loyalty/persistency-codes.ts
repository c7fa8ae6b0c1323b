import type { Codes } from "../../codes.js";

/** What the codes of persistency mean. */
export const persistencyCodes: Codes = {
  methods: {
    persistency_count:
      "policies in force at the month's day of those issued long enough ago; 90 % interval after Wilson",
    persistency_premium: "the same by annual premium; 90 % interval of a ratio estimator",
    persistency_delayed_entry: "product over months since issue, old policies counted from when observation began",
    persistency_change: "difference of two shares; 90 % interval after Newcombe",
    agents_shrunk: "agents' shares drawn towards the mean by what chance explains (beta-binomial)",
  },
  reasons: {
    nobody_got_that_far: "not known yet: no policy observed from its issue has got that far",
    none_given_up: "none: no policy was given up in the last twelve months",
    none_issued: "none: no policy was issued in the last twelve months",
    too_few_agents: "withheld: with fewer than 100 agents a tenth would be fewer than 10 people",
  },
  checks: {
    persistency_two_ways: {
      passed:
        "A share of cohorts and a product over all policies observed agree on 25-month persistency within 2 points",
      failed:
        "A share of cohorts and a product over all policies observed disagree on 25-month persistency by over 2 points",
    },
  },
};
