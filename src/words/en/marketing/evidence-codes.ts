import type { Codes } from "../../codes.js";

/** What the codes of the page on evidence mean. */
export const evidenceCodes: Codes = {
  methods: {
    evidence_experiment:
      "effect per person assigned times people assigned, added up over campaigns that began in the last twelve months",
    evidence_comparison: "difference from people who were not chosen, added up over campaigns",
    evidence_board:
      "the highest grade whose checks passed and whose data are not older than 18 months; never an average",
    evidence_spend: "spend of the last 52 weeks on advertising and of campaigns begun in twelve months, added up",
    evidence_share: "spend by what its number for the board rests on",
    evidence_conflict: "difference of two sources in standard errors, beyond 1.64",
  },
  reasons: {
    evidence_no_spend: "not known: no spend in the last twelve months",
    evidence_other_outcome: "not known: the mix model counts premium, and what a policy brings is not known",
    evidence_credit_only: "cannot tell: only rules or its platform speak for it",
    evidence_none: "cannot tell: nothing speaks for it",
    evidence_too_old: "cannot tell: its test is older than 18 months",
    evidence_checks_failed: "cannot tell: the checks of its test failed",
    evidence_not_told: "cannot tell: the data do not tell its effect from none",
    evidence_no_estimate: "cannot tell: its test has no number of policies",
    evidence_not_randomised: "cannot tell: who was treated was chosen, not drawn",
    evidence_potential: "cannot tell: it says what could be, not what was",
  },
  warnings: {
    evidence_spend_unknown: "The book does not say what some channels cost: shares of spend leave them out.",
  },
  checks: {
    evidence_effects_agree: {
      passed: "No test and model of the same channel disagree",
      failed: "On some channels a test and the model, or two tests, disagree",
    },
    evidence_credit_within: {
      passed: "No rule or platform credits a channel with more than its effect allows",
      failed: "Rules or platforms credit some channels with more than their effect allows",
    },
  },
};
