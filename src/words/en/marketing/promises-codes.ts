import type { Codes } from "../../codes.js";

/** What the codes of promises mean. */
export const promisesCodes: Codes = {
  methods: {
    promises_scored: "promises held against what came, counted; a campaign's promises count as one for the interval",
    promises_random_effects:
      "mean of outcome by promise over campaigns that differ (DerSimonian and Laird), interval of Hartung and Knapp",
    promise_outcome: "the number that was promised, as this site finds it",
  },
  reasons: {
    promise_no_campaign: "not known: the promise names no campaign",
    promise_no_experiment: "not known: the book has no members of this campaign",
    promise_not_measured: "not known: this campaign does not tell",
    promise_metric_unknown: "not known: this site has no such number",
    promises_none_judged: "not known yet: no promise can be judged",
  },
  checks: {
    promises_hold_what_they_say: {
      passed: "Outcomes lay within promises as often as was said, within chance",
      failed: "Outcomes lay within promises less often than was said: the promises are too sure",
    },
    promises_not_too_high: {
      passed: "On average as much came as was promised, within chance",
      failed: "On average less came than was promised, beyond chance",
    },
  },
};
