import type { Codes } from "../../codes.js";

/** What the codes of the page on experiments mean. */
export const experimentCodes: Codes = {
  methods: {
    experiment_difference: "difference in means per person assigned, variances apart (Welch)",
    experiment_adjusted:
      "difference in means per person assigned, what was known before taken out (CUPED, Deng and others 2013)",
    experiment_difference_of_units:
      "difference in means per person assigned, error robust to people who share a unit (ratio of sums over units)",
    experiment_adjusted_of_units:
      "difference in means per person assigned, what was known before taken out, error robust to people who share a unit",
    experiment_score_interval: "difference of two shares (Newcombe), as few people had the outcome",
    experiment_surrogate: "an earlier effect times the share of such policies that usually stays",
    experiment_worth:
      "policies in force at month 25 times the value of a policy, less cost; errors of both carried through",
  },
  reasons: {
    experiment_no_holdout: "not known: nobody was held out",
    experiment_no_treated: "not known: nobody was treated",
    experiment_too_few: "not known: fewer than 30 people, or ten units, on one side",
    experiment_nothing_varies: "not known: everybody, or nobody, had the outcome",
    experiment_immature: "not known yet: the months have not passed",
    experiment_no_universal_holdout: "not known: nobody is held out of all direct marketing",
    experiment_no_worth: "not known: the book does not say what a policy is worth",
    experiment_no_cost: "not known: the book does not say what campaigns cost",
    experiment_keeping_not_valued: "not valued: the campaign was to keep policyholders, not to sell",
  },
  warnings: {
    experiment_surrogate:
      "Where 25 months have not passed, what such policies usually do stands for what these will do; the real figure replaces it.",
    experiment_not_randomised: "Some campaigns chose whom to treat: what goes together with them is no effect of them.",
    experiment_not_registered: "Some campaigns do not say when they were registered, or when they began.",
    experiment_not_planned: "Some campaigns do not say how large their arms were to be.",
    experiment_failed_registered: "Some campaigns were registered after they had begun.",
    experiment_failed_sample_ratio: "In some campaigns the arms do not have the sizes that were planned.",
    experiment_failed_balance: "In some campaigns treated and held out differed before.",
    experiment_failed_strata: "In some campaigns treated and held out are of different strata.",
    experiment_failed_attrition: "In some campaigns one side lost more people from measurement than the other.",
    experiment_failed_shared_agents: "In some campaigns agents serve treated people and people held out.",
  },
  checks: {
    experiment_registered: {
      passed: "Every campaign drawn by lot was registered before it began",
      failed: "Some campaign drawn by lot was registered late",
    },
    experiment_sample_ratio: {
      passed: "The arms have the sizes that were planned (chi-square, p above .001)",
      failed: "Some campaign's arms do not have the sizes that were planned (chi-square, p below .001)",
    },
    experiment_balance: {
      passed: "Treated and held out were alike before",
      failed: "In some campaign treated and held out differed before",
    },
    experiment_strata: {
      passed: "Treated and held out are of the same strata",
      failed: "In some campaign treated and held out are of different strata",
    },
    experiment_attrition: {
      passed: "Both sides lost as many people from measurement",
      failed: "In some campaign one side lost more people from measurement",
    },
    experiment_shared_agents: {
      passed: "In campaigns through agents, few people held out share an agent with treated people",
      failed: "In some campaign through agents, people held out share an agent with treated people",
    },
    experiment_direct_balance: {
      passed: "People held out of all direct marketing held as many policies as the others when it began",
      failed: "People held out of all direct marketing held more or fewer policies when it began",
    },
  },
};
