import type { Codes } from "../../codes.js";

/** What the codes of how long policies stay mean. */
export const survivalCodes: Codes = {
  methods: {
    survival_kaplan_meier: "product of daily survival over policies under observation; 90 % log-log interval",
    survival_aalen_johansen: "incidence of one cause among several; 90 % log-log interval",
    survival_restricted_mean: "area under the survival curve up to ten years",
    survival_median: "where the survival curve comes down to one half",
    survival_cox: "proportional hazards, ties by Efron, errors clustered by customer",
  },
  reasons: {
    survival_too_short: "not known: no policy was seen for that long",
    survival_above_half: "not known: more than half of the oldest policies are still there",
    survival_no_rows: "no policies to fit a model to",
    survival_nothing_to_compare: "no model: the policies are all of one kind",
    survival_no_events: "not defined: no policy was given up",
    survival_collinear: "no model: the traits of these policies determine one another",
    survival_separation: "no model: at some level of a trait nobody, or everybody at once, gives up",
    survival_not_converged: "no model: its estimation did not settle",
  },
  warnings: {
    survival_ratio_changes:
      "Some hazard ratios change with the age of policies: they are averages over time and count as associations.",
  },
  checks: {
    survival_lives_usable: {
      passed: "At most 1 % of policies end before they begin and are set aside",
      failed: "More than 1 % of policies end before they begin and are set aside",
    },
    survival_proportional_hazards: {
      passed: "Hazard ratios do not change with the age of policies",
      failed: "The hazard ratios of some traits change with the age of policies",
    },
  },
};
