import type { Codes } from "../../codes.js";

/** What the codes of the page on obstacles mean. */
export const obstacleCodes: Codes = {
  methods: {
    crm_wilson: "share with its score interval (Wilson)",
    crm_survey_mean: "mean of answers in the latest survey, weighted for those who did not answer",
  },
  reasons: {
    crm_no_yardstick: "the book measures neither loyalty nor profit, nor satisfaction that could stand in for them",
    crm_none_measured: "none of the signs can be measured with this book",
    crm_not_asked: "no survey asks for it",
  },
};
