import type { IndexedMethods } from "./indexed-method.js";

const page = "/value/method";

/** Methods of the value pages. */
export const valueMethods: IndexedMethods = {
  part: "Value",
  methods: [
    {
      name: "Contribution",
      answers: "What has a customer brought, and what did serving the customer cost?",
      ...{ page, section: "contribution", grades: ["M"], source: null },
      codes: ["contribution", "cost_to_serve", "count", "share"],
    },
    {
      name: "Whale curve and concentration",
      answers: "Which share of customers carries which share of the contribution?",
      ...{ page, section: "ranking", grades: ["M"], source: "Kaplan and Narayanan 2001" },
      codes: ["concentration", "premium_of_best"],
    },
    {
      name: "Poisson bootstrap of customers",
      answers: "How far would a share move with another set of customers?",
      ...{ page, section: "ranking", grades: [], source: "Hanley and MacGibbon 2006" },
      codes: [],
    },
    {
      name: "Normalised Gini coefficient",
      answers: "How unequal is contribution when some of it is negative?",
      ...{ page, section: "ranking", grades: ["M"], source: "Raffinetti, Siletti and Vernizzi 2015" },
      codes: [],
    },
    {
      name: "Ranked on one year, valued on the next",
      answers: "How much of the best tenth's lead is luck?",
      ...{ page, section: "next-year", grades: ["M"], source: null },
      codes: ["rank_then_value"],
    },
    {
      name: "Where the least valuable tenth loses",
      answers: "Is a loss acquisition not yet earned back, claims, or service?",
      ...{ page, section: "worst-tenth", grades: ["M"], source: null },
      codes: ["worst_tenth"],
    },
    {
      name: "Profit by source",
      answers: "Does profit come from interest, mortality or expense?",
      ...{ page, section: "sources", grades: ["C"], source: null },
      codes: ["profit_by_source"],
    },
    {
      name: "Levels of a trait, corrected for their number",
      answers: "Whose contribution differs from everybody else's?",
      ...{ page, section: "traits", grades: ["D"], source: "Holm 1979" },
      codes: [],
    },
    {
      name: "Cells of similar customers",
      answers: "What would contribution be at another rate, cost or margin?",
      ...{ page, section: "what-if", grades: ["C"], source: null },
      codes: ["cells"],
    },
  ],
};
