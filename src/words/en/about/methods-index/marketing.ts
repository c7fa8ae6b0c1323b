import type { IndexedMethod, IndexedMethods } from "./indexed-method.js";

const page = "/marketing/methods";

const statement: IndexedMethod[] = [
  {
    name: "Spend, fully loaded",
    answers: "What did marketing cost, all of it?",
    ...{ page, section: "value-statement", grades: ["M"], source: null },
    codes: ["value_statement_spend"],
  },
  {
    name: "Value of a policy",
    answers: "What is a new policy worth on the assumptions in force when it was sold?",
    ...{ page, section: "value-statement", grades: ["C"], source: "Easton and Harris 1999" },
    codes: ["policy_worth", "policy_mean"],
  },
  {
    name: "Value statement",
    answers: "What did marketing add, and when is it earned back?",
    ...{ page, section: "value-statement", grades: ["C"], source: null },
    codes: ["value_statement", "value_statement_discount_rate", "value_statement_payback", "value_statement_course"],
  },
  {
    name: "Ties to finance",
    answers: "Do these numbers agree with what finance booked?",
    ...{ page, section: "value-statement", grades: ["M"], source: null },
    codes: ["value_statement_tie"],
  },
];

const campaigns: IndexedMethod[] = [
  {
    name: "Difference per person assigned",
    answers: "What did a campaign cause?",
    ...{ page, section: "experiments", grades: ["A"], source: "Welch 1947; Cochran 1977" },
    codes: ["experiment_difference", "experiment_difference_of_units"],
  },
  {
    name: "What was known before, taken out (CUPED)",
    answers: "The same, with a narrower interval",
    ...{ page, section: "experiments", grades: ["A"], source: "Deng, Xu, Kohavi and Walker 2013" },
    codes: ["experiment_adjusted", "experiment_adjusted_of_units"],
  },
  {
    name: "Difference of two small shares",
    answers: "What did a campaign cause when few people had the outcome?",
    ...{ page, section: "experiments", grades: ["A"], source: "Newcombe 1998" },
    codes: ["experiment_score_interval"],
  },
  {
    name: "Surrogate for month 25",
    answers: "How many policies will still be there, before anybody can know?",
    ...{ page, section: "experiments", grades: ["C"], source: "Goodman 1960" },
    codes: ["experiment_surrogate"],
  },
  {
    name: "Worth of a campaign",
    answers: "Was it worth its cost?",
    ...{ page, section: "experiments", grades: ["C"], source: null },
    codes: ["experiment_worth"],
  },
  {
    name: "Sample-ratio, attrition and balance checks",
    answers: "Did the draw by lot go as planned?",
    ...{ page, section: "experiments", grades: [], source: null },
    codes: [],
  },
  {
    name: "Shrinkage of the best of many",
    answers: "How good is the best campaign really?",
    ...{ page, section: "experiments", grades: [], source: "Morris 1983" },
    codes: [],
  },
];

const regions: IndexedMethod[] = [
  {
    name: "Geo-based regression",
    answers: "What did extra spend in some regions bring there?",
    ...{ page, section: "geo", grades: ["B"], source: "Vaver and Koehler 2011" },
    codes: ["geo_geo_based"],
  },
  {
    name: "Spend against the control regions",
    answers: "How much more was spent in the test?",
    ...{ page, section: "geo", grades: ["M"], source: "Vaver and Koehler 2011" },
    codes: ["geo_spend_difference"],
  },
  {
    name: "Time-based regression",
    answers: "The same, week by week, where regions are few",
    ...{ page, section: "geo", grades: ["B"], source: "Kerman, Wang and Vaver 2017" },
    codes: ["geo_time_based"],
  },
  {
    name: "Synthetic control",
    answers: "The same, against the mix of regions that came nearest before",
    ...{ page, section: "geo", grades: ["B"], source: "Abadie, Diamond and Hainmueller 2010" },
    codes: [],
  },
  {
    name: "Smallest effect a test could find",
    answers: "Was the test large enough?",
    ...{ page, section: "geo", grades: ["B"], source: "Bloom 1995" },
    codes: ["geo_detectable"],
  },
  {
    name: "Policies and worth of a test",
    answers: "What are the inquiries that a test won worth as policies?",
    ...{ page, section: "geo", grades: ["C"], source: null },
    codes: ["geo_policies", "geo_worth"],
  },
];

const mix: IndexedMethod[] = [
  {
    name: "Marketing mix model",
    answers: "What does each channel add, week by week?",
    ...{ page, section: "mix", grades: ["C"], source: "Broadbent 1979" },
    codes: ["marketing_mix"],
  },
  {
    name: "No-U-turn sampler and its diagnostics",
    answers: "Did the draws of the model agree?",
    ...{ page, section: "mix", grades: ["M"], source: "Hoffman and Gelman 2014; Vehtari and others 2021" },
    codes: ["chains"],
  },
  {
    name: "Weeks held out",
    answers: "How far off is the model in weeks that it has not seen?",
    ...{ page, section: "mix", grades: ["M"], source: null },
    codes: ["held_out_error"],
  },
  {
    name: "Best split of the budget",
    answers: "Where should the same money go, and can that lose?",
    ...{ page, section: "budget", grades: ["M", "C"], source: null },
    codes: ["budget_split", "budget_spend"],
  },
  {
    name: "Value of a test",
    answers: "What is one more test by regions worth before it is run?",
    ...{ page, section: "budget", grades: ["C"], source: "Ades, Lu and Claxton 2004" },
    codes: ["budget_sample_information"],
  },
];

const judged: IndexedMethod[] = [
  {
    name: "Uplift learners (T, X, doubly robust)",
    answers: "For whom does a campaign change something?",
    ...{ page, section: "uplift", grades: ["B"], source: "Künzel and others 2019; Kennedy 2023" },
    codes: [],
  },
  {
    name: "Qini curve",
    answers: "Is choosing people better than drawing them by lot?",
    ...{ page, section: "uplift", grades: ["B"], source: "Radcliffe 2007" },
    codes: ["uplift_qini"],
  },
  {
    name: "Profit of targeting",
    answers: "How much money does choosing people gain?",
    ...{ page, section: "uplift", grades: ["C"], source: null },
    codes: ["uplift_profit"],
  },
  {
    name: "Rules of attribution",
    answers: "Which steps does a rule credit with a sale?",
    ...{ page, section: "attribution", grades: ["D"], source: null },
    codes: ["attribution_rules"],
  },
  {
    name: "Removal effect in a Markov chain",
    answers: "Which sales would the chain lose without a channel?",
    ...{ page, section: "attribution", grades: ["D"], source: "Anderl and others 2016" },
    codes: ["attribution_markov"],
  },
  {
    name: "What platforms claim",
    answers: "What do platforms say of themselves?",
    ...{ page, section: "attribution", grades: ["M"], source: null },
    codes: ["platform_claim"],
  },
  {
    name: "Ledger of evidence",
    answers: "Which number of a channel goes to the board?",
    ...{ page, section: "evidence", grades: ["M", "A", "B", "C"], source: null },
    codes: [
      "evidence_experiment",
      "evidence_comparison",
      "evidence_board",
      "evidence_spend",
      "evidence_share",
      "evidence_conflict",
    ],
  },
  {
    name: "Promises scored",
    answers: "Did what was promised come?",
    ...{ page, section: "promises", grades: ["M"], source: "Wilson 1927" },
    codes: ["promises_scored", "promise_outcome"],
  },
  {
    name: "Mean of campaigns that differ",
    answers: "How much of what was promised came, on average?",
    ...{ page, section: "promises", grades: ["A"], source: "DerSimonian and Laird 1986; Hartung and Knapp 2001" },
    codes: ["promises_random_effects"],
  },
  {
    name: "Pulse of executives",
    answers: "Do executives trust marketing, and more than before?",
    ...{ page, section: "scorecard", grades: ["M", "D"], source: null },
    codes: ["pulse_mean", "pulse_trend"],
  },
];

/** Methods of the marketing pages. */
export const marketingMethods: IndexedMethods = {
  part: "Marketing",
  methods: [...statement, ...campaigns, ...regions, ...mix, ...judged],
};
