import type { Codes } from "../../codes.js";

/** What the codes of the value statement mean. */
export const valueStatementCodes: Codes = {
  methods: {
    value_statement:
      "policies added by the evidence that goes to the board × value of a policy; interval by drawing both, the mix's channels together",
    value_statement_spend: "media by the day, campaigns in the month they began, and what finance booked beyond them",
    value_statement_discount_rate: "the same value at the discount rate instead of the hurdle rate",
    value_statement_payback: "first month from which the value arrived covers the spend for good, in each draw",
    value_statement_course: "value × share that has arrived by month since issue, as the assumptions have it",
    value_statement_tie: "booked less what the book's own tables hold, over twelve months",
  },
  reasons: {
    value_statement_nothing_spent: "nothing was spent on marketing in the last twelve months",
    value_statement_no_evidence: "no channel has evidence that may go to the board",
    value_statement_no_course: "not known: policies sold are worth nothing or less, so no value arrives",
    value_statement_never_pays: "never: the value added does not cover the spend",
  },
  warnings: {
    value_statement_may_never_pay: "In more than one of twenty draws the spend is never paid back.",
  },
  checks: {
    value_statement_basis_lapses: {
      passed: "Policies issued two to four years ago stayed for 25 months as the assumptions say, to 5 points",
      failed: "Policies issued two to four years ago did not stay for 25 months as the assumptions say",
    },
    value_statement_marketing_ties: {
      passed: "Media and campaigns explain the marketing that finance booked",
      failed: "Media and campaigns do not explain the marketing that finance booked",
    },
    value_statement_ape_ties: {
      passed: "Policies sold explain the annual premium equivalent that finance booked",
      failed: "Policies sold do not explain the annual premium equivalent that finance booked",
    },
    value_statement_vnb_ties: {
      passed: "Policies sold, valued by the assumptions, explain the value of new business that finance booked",
      failed: "Policies sold, valued by the assumptions, do not explain the value of new business that finance booked",
    },
  },
};
