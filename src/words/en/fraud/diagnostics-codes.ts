import type { Codes } from "../../codes.js";

const flagged = "counted over requests whose labels had time to come, 90 % Wilson interval";

/** What the codes of how good a model is mean. */
export const diagnosticsCodes: Codes = {
  methods: {
    fraud_judged: "requests with a score, old enough for their label to have come",
    fraud_base_rate: `known frauds over requests; ${flagged}`,
    fraud_average_precision: "average precision as a sum of steps, people drawn again (bootstrap)",
    fraud_delong: "area under the ROC with DeLong's interval",
    fraud_brier_skill: "Brier score against the share of frauds, people drawn again (bootstrap)",
    fraud_ece: "calibration error over ten bins of equal size, people drawn again (bootstrap)",
    fraud_calibration_ratio: "known frauds over the sum of probabilities, people drawn again (bootstrap)",
    fraud_flagged_by_lights: `what the lights shown flagged; ${flagged}`,
    fraud_flagged_by_as_many_as_lights: `the highest scores, as many as the lights flag; ${flagged}`,
    fraud_flagged_by_as_many_as_capacity: `the highest scores, as many as branches can review; ${flagged}`,
    fraud_flagged_by_one_in_thirty: `the highest score of thirty; ${flagged}`,
    fraud_at_capacity: `the highest scores of each branch and day, as many as it can review; ${flagged}`,
    fraud_lift: "share of known frauds in the highest scores over the share of requests",
    fraud_net_benefit: "true less weighed false flags per request (Vickers and Elkin)",
    fraud_savings: "costs of reviews and losses under the book's rates, people drawn again (bootstrap)",
    fraud_prior_shift: "the measured rates at another share of frauds (Bayes)",
  },
  reasons: {
    fraud_none_known: "not known: no judged request was found to be fraud",
    fraud_few_known: "withheld: fewer than 10 frauds are known",
    fraud_labels_not_due: "not known yet: no scored request is old enough for its label to have come",
    fraud_all_known: "not defined: every judged request is fraud",
    fraud_no_probability: "cannot be judged: the scores are not probabilities, they only rank",
    fraud_no_capacity: "not known: no plan of reviews by branch and day",
    fraud_no_amounts: "not known: no fraud has an amount that a review could save",
  },
  warnings: {
    fraud_few_frauds: "Fewer than 30 frauds are known: the intervals are wide, and less exact than they look.",
    fraud_known_only:
      "Only known frauds count: a request without a finding is not legitimate, it is one that nobody found out about.",
    fraud_assumed_costs:
      "The cost of a review, the chance to stop a fraud and what is recovered are assumptions of the book.",
  },
  checks: {
    fraud_findings_agree: {
      passed: "At most 5 % of requests were found to be both fraud and legitimate; the later finding holds",
      failed: "More than 5 % of requests were found to be both fraud and legitimate; the later finding holds",
    },
    fraud_findings_after_requests: {
      passed: "At most 5 % of findings are dated before their request",
      failed: "More than 5 % of findings are dated before their request",
    },
    fraud_scores_are_probabilities: {
      passed: "The scores are probabilities",
      failed: "The scores are not probabilities: they rank, and calibration cannot be judged",
    },
  },
};
