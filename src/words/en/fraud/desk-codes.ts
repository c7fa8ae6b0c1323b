import type { Codes } from "../../codes.js";

/** What the codes of the desk mean. */
export const deskCodes: Codes = {
  methods: {
    desk_counted: "counted",
    desk_equal_rate: "cuts that light as many requests as the running ones",
    desk_likelihood_ratio: "ratio of shrunken shares; log-normal 90 % interval",
  },
  reasons: {
    desk_no_answers: "not known: fewer than 10 answers on frauds or on legitimate requests",
    desk_no_model: "no model: the book has too few findings or features to learn from",
  },
  checks: {
    desk_adds_up: {
      passed: "The reasons of every example add up to its score",
      failed: "The reasons of some examples do not add up to their scores",
    },
  },
};
