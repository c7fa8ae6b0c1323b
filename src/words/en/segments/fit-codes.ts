import type { Codes } from "../../codes.js";

/** What the codes of the page on fit mean. */
export const fitCodes: Codes = {
  methods: {
    fit_corner: "limits at the 99th percentile of prospects",
    fit_quotes: "share of quotes taken up, clustered by person, with a score interval",
    fit_hour: "ratio of contribution to recorded hours, bootstrap over parts of the customers",
    fit_expected: "chance to buy × premium × contribution per premium",
    fit_calm: "share of people with a score interval (Wilson)",
  },
  reasons: {
    fit_few_prospects: "not known: it takes two hundred prospects with an expected contribution",
    fit_few_quotes: "not known: fewer than ten people were quoted",
    fit_few_hours: "not known: fewer than a hundred hours of contacts are recorded",
  },
  checks: {
    fit_left_out_absent: {
      passed: "Nobody who is to be left out was looked at",
      failed: "People who are to be left out were looked at",
    },
    fit_prospects_never_bought: {
      passed: "No prospect ever had a policy",
      failed: "Some prospects have or had a policy",
    },
    fit_everyone_once: {
      passed: "Everybody was looked at or left out, once",
      failed: "People looked at and left out do not add up to all",
    },
  },
};
