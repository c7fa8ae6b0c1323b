import type { IndexedMethods } from "./indexed-method.js";

const page = "/crm/methods";

/** Methods of the pages on the CRM system. */
export const crmMethods: IndexedMethods = {
  part: "The CRM system",
  methods: [
    {
      name: "Share of contacts",
      answers: "How often is a matter settled the first time, or asked about again?",
      ...{ page, section: "map", grades: ["M"], source: "Wilson 1927; Korn and Graubard 1998" },
      codes: ["crm_clustered_share", "crm_wilson"],
    },
    {
      name: "Age of the customer view",
      answers: "How old is what staff can know of a customer when they meet?",
      ...{ page, section: "map", grades: ["M"], source: "Woodruff 1952" },
      codes: ["crm_clustered_median", "crm_counted_median"],
    },
    {
      name: "Equal answers in every channel",
      answers: "How far apart are two channels that are asked the same?",
      ...{ page, section: "map", grades: ["M"], source: "Keiding and Clayton 2014" },
      codes: ["crm_standardised_gap"],
    },
    {
      name: "History seen",
      answers: "Are contacts settled more often where staff saw the history?",
      ...{ page, section: "map", grades: ["D"], source: null },
      codes: ["crm_history_difference", "crm_history_worth"],
    },
    {
      name: "Time to a decision",
      answers: "How long do applications and claims wait?",
      ...{ page, section: "map", grades: ["M"], source: "Kaplan and Meier 1958; Brookmeyer and Crowley 1982" },
      codes: ["crm_kaplan_meier"],
    },
    {
      name: "Numbers of other pages",
      answers: "What do the other pages know of a box of the map?",
      ...{ page, section: "map", grades: [], source: null },
      codes: ["crm_taken"],
    },
    {
      name: "Service matrix",
      answers: "Which needs are met worse than those of other policyholders?",
      ...{ page, section: "service-matrix", grades: ["M"], source: "Hsieh 1999; Holm 1979" },
      codes: ["crm_holm"],
    },
    {
      name: "Signs of an obstacle",
      answers: "Which of the paper's obstacles stand in this company's way?",
      ...{ page, section: "obstacles", grades: ["C"], source: null },
      codes: ["crm_survey_mean"],
    },
  ],
};
