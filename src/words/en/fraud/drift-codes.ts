import type { Codes } from "../../codes.js";

/** What the codes of drift and of the monitors mean. */
export const driftCodes: Codes = {
  methods: {
    fraud_stability: "population stability index in ten bins, scores drawn again (bootstrap)",
    fraud_stability_limit: "chi-square limit of the stability index (Yurdakul 2018), corrected for all comparisons",
    fraud_features_moved: "features beyond the chi-square limit of the stability index, corrected by Holm",
    fraud_auc_change: "difference of two areas under the ROC, errors of DeLong added as squares",
    fraud_label_ratio: "ratio of two shares, given the frauds of both years (binomial)",
    fraud_expected_performance: "expected from calibrated scores without labels (confidence-based estimation)",
    fraud_outages: "days on which a source knew improbably few requests (binomial)",
    fraud_counted: "counted in full",
    fraud_monitor_alarms: "alarms of the payee-link and the tail-count monitor, by what was known at the time",
    fraud_monitor_budget: "what the limits of the monitors are set to",
    fraud_monitor_found: "requests under alarms found to be fraud by now, 90 % Wilson interval",
  },
  reasons: {
    fraud_no_second_quarter: "not known: no model has scored for two quarters",
    fraud_no_reference_window: "not known: no requests before and after the model learnt",
    fraud_no_such_half_year: "not known: no scores of that half-year can be judged",
    fraud_no_expectation: "not known: too few frauds were known when the half-year began, or nothing was scored",
    fraud_no_training_logged: "not known: the log names no training",
    fraud_monitor_too_short: "not known: a monitor watches after 15 months of requests",
    fraud_monitor_few_requests: "withheld: fewer than 10 requests lie under alarms",
  },
};
