import type { Codes } from "../../codes.js";

/** What the codes of learning and of late reports mean. */
export const learningCodes: Codes = {
  methods: {
    fraud_chain_ladder: "chain ladder on delays in reverse time, one distribution of delays for all months",
    fraud_horvitz_thompson:
      "each find by lot counted by one over its chance (Horvitz and Thompson), interval of Fay and Feuer",
    fraud_learning_simulation: "simulation that starts where the book is; the range is that of simulated insurers",
  },
  reasons: {
    fraud_delays_not_known: "not known: nearly all findings are dated before their requests",
    fraud_no_lights: "not known: too few lights were shown on frauds that came to light",
    fraud_no_scores: "not known: no model has scores of frauds that came to light",
    fraud_nothing_explored: "not known: nothing was ever looked at by lot",
    fraud_explored_too_young: "not known yet: what was looked at by lot is too young to be judged",
    fraud_no_answers: "not known: no care question was asked",
    fraud_nothing_reviewed: "not known: staff looked into none that is old enough to be judged",
  },
  warnings: {
    fraud_latest_too_young: "The latest month is too young to be completed: its frauds still to come are not counted.",
    fraud_few_explored:
      "Looking by lot has found fewer than five frauds: its estimate leaps with every find, only its interval can be relied on.",
    fraud_start_assumed: "The book does not say how much of fraud is detected today: the simulation starts at 60 %.",
  },
  checks: {
    fraud_late_reports_foretold: {
      passed: "A year ago, the chain ladder would have foretold how many frauds were reported since",
      failed: "A year ago, the chain ladder would not have foretold how many frauds were reported since",
    },
  },
};
