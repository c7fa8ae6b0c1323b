import type { Codes } from "../../codes.js";

/** What the codes of the scorecard mean. */
export const scorecardCodes: Codes = {
  methods: {
    pulse_mean: "mean of pooled scores, weighed by respondents; the book holds no spread, so there is no interval",
    pulse_trend: "least squares on years with a level for each role, weighed by respondents",
  },
  reasons: {
    pulse_not_asked: "not known: executives were not asked",
    pulse_all_withheld: "withheld: no role has five answers in a round",
    pulse_without_spread: "not known: the scores never stray from a line, so that their error cannot be told",
    pulse_too_few_rounds: "not known: too few rounds for a trend with an error",
    roles_no_target: "not known: no measure has a target",
    bonus_too_few_campaigns: "not known: fewer than two campaigns sold enough 25 months ago",
  },
  warnings: {
    pulse_withheld:
      "Answers of roles with fewer than five respondents in a round are withheld and left out of the pool.",
  },
};
