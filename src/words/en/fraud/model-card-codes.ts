import type { Codes } from "../../codes.js";

/** What the codes of the model card mean. */
export const modelCardCodes: Codes = {
  methods: {
    fraud_paired_average_precision:
      "difference in average precision on the requests that both scored, people drawn again (paired bootstrap)",
  },
  reasons: {
    fraud_no_brought_scores: "not known: the book brings no scores of a model that ran",
  },
  warnings: {},
  checks: {
    fraud_card_frauds_enough: {
      passed: "The judgement rests on 100 known frauds or more",
      failed: "The judgement rests on fewer than 100 known frauds",
    },
    fraud_card_features_in_time: {
      passed: "At most 5 % of the rows of the sources were known too late; they are left out",
      failed: "More than 5 % of the rows of the sources were known too late; they are left out",
    },
    fraud_card_calibrated_book: {
      passed: "The model that ran foretells as many frauds as are known, give or take a quarter",
      failed: "The model that ran foretells a quarter more or fewer frauds than are known",
    },
    fraud_card_calibrated_reference: {
      passed: "The reference model foretells as many frauds as are known, give or take a quarter",
      failed: "The reference model foretells a quarter more or fewer frauds than are known",
    },
    fraud_reference_ahead_of_experts: {
      passed: "The reference model ranks better than each of its experts alone",
      failed: "The reference model does not surely rank better than each of its experts alone",
    },
    fraud_reference_ahead_of_brought: {
      passed: "The reference model ranks better than the model that ran",
      failed: "The reference model does not surely rank better than the model that ran",
    },
  },
};
