import type { IndexedMethod, IndexedMethods } from "./indexed-method.js";

const page = "/fraud/methods";

const quality: IndexedMethod[] = [
  {
    name: "Who is judged",
    answers: "Which requests count, and how common is fraud among them?",
    ...{ page, section: "diagnostics", grades: ["M"], source: "Wilson 1927" },
    codes: ["fraud_judged", "fraud_base_rate"],
  },
  {
    name: "Average precision",
    answers: "How well does the model rank frauds first?",
    ...{ page, section: "diagnostics", grades: ["M"], source: "Davis and Goadrich 2006" },
    codes: ["fraud_average_precision", "fraud_lift"],
  },
  {
    name: "Area under the ROC",
    answers: "How often does a fraud score above an honest request?",
    ...{
      page,
      section: "diagnostics",
      grades: ["M"],
      source: "DeLong, DeLong and Clarke-Pearson 1988; Sun and Xu 2014",
    },
    codes: ["fraud_delong"],
  },
  {
    name: "Flags and what they find",
    answers: "How many frauds do the lights catch, and how many honest requests do they stop?",
    ...{ page, section: "diagnostics", grades: ["M"], source: "Wilson 1927; Cochran 1977" },
    codes: [
      "fraud_flagged_by_lights",
      "fraud_flagged_by_as_many_as_lights",
      "fraud_flagged_by_as_many_as_capacity",
      "fraud_flagged_by_one_in_thirty",
    ],
  },
  {
    name: "Precision at capacity",
    answers: "What do branches find with the reviews that they can do?",
    ...{ page, section: "diagnostics", grades: ["M"], source: "Dal Pozzolo 2015" },
    codes: ["fraud_at_capacity"],
  },
  {
    name: "Brier skill and calibration",
    answers: "Does a score of 5 % mean five frauds in a hundred?",
    ...{ page, section: "diagnostics", grades: ["M"], source: "Brier 1950" },
    codes: ["fraud_brier_skill", "fraud_ece", "fraud_calibration_ratio"],
  },
  {
    name: "Net benefit",
    answers: "Is flagging worth more than it costs, at the odds of a review?",
    ...{ page, section: "diagnostics", grades: ["M"], source: "Vickers and Elkin 2006" },
    codes: ["fraud_net_benefit"],
  },
  {
    name: "Savings under the book's costs",
    answers: "What do reviews keep, and what do they cost?",
    ...{ page, section: "diagnostics", grades: ["C"], source: "Bahnsen and others 2016" },
    codes: ["fraud_savings"],
  },
  {
    name: "Rates where fraud is rarer",
    answers: "What would precision be at another share of fraud?",
    ...{ page, section: "diagnostics", grades: ["C"], source: "Elkan 2001" },
    codes: ["fraud_prior_shift"],
  },
];

const model: IndexedMethod[] = [
  {
    name: "Experts, stacked out of time",
    answers: "How is the reference model built?",
    ...{ page, section: "reference-model", grades: ["M"], source: "Wolpert 1992" },
    codes: ["fraud_paired_average_precision"],
  },
  {
    name: "Calibration of scores",
    answers: "How do scores become probabilities?",
    ...{ page, section: "reference-model", grades: [], source: "Platt 1999" },
    codes: [],
  },
  {
    name: "Reasons that add up (TreeSHAP)",
    answers: "What did the model go by?",
    ...{
      page,
      section: "reference-model",
      grades: [],
      source: "Lundberg, Erion and Lee 2018; Jullum, Redelmeier and Aas 2021",
    },
    codes: [],
  },
  {
    name: "Leaving one expert out",
    answers: "What does a source add?",
    ...{ page, section: "experts", grades: ["M", "C"], source: null },
    codes: ["fraud_leave_one_out", "fraud_leave_one_out_money"],
  },
  {
    name: "Disagreement of experts",
    answers: "What hides where experts disagree?",
    ...{ page, section: "experts", grades: ["M"], source: null },
    codes: ["fraud_expert_bands"],
  },
  {
    name: "Drill of an outage",
    answers: "What is missed when a source is out?",
    ...{ page, section: "experts", grades: ["C"], source: null },
    codes: ["fraud_feed_drill"],
  },
  {
    name: "Screening of telecom features",
    answers: "Do telecom data tell frauds from other requests?",
    ...{ page, section: "experts", grades: ["D"], source: "Holm 1979" },
    codes: ["rank_sum_screening"],
  },
  {
    name: "Champion against challenger",
    answers: "Is the challenger better, and when will that be known?",
    ...{ page, section: "experts", grades: ["M", "C"], source: "McNemar 1947; Connor 1987" },
    codes: ["fraud_swap_set", "fraud_mcnemar", "fraud_power_of_swaps"],
  },
];

const watch: IndexedMethod[] = [
  {
    name: "Population stability index and its limit",
    answers: "Have scores or features moved more than chance moves them?",
    ...{ page, section: "drift", grades: ["M"], source: "Siddiqi 2006; Yurdakul 2018" },
    codes: ["fraud_stability", "fraud_stability_limit", "fraud_features_moved"],
  },
  {
    name: "Performance by half-year",
    answers: "Has the model become worse over a year?",
    ...{ page, section: "drift", grades: ["M"], source: "DeLong, DeLong and Clarke-Pearson 1988" },
    codes: ["fraud_auc_change", "fraud_label_ratio", "fraud_counted"],
  },
  {
    name: "Performance without labels",
    answers: "What is to be expected before findings come?",
    ...{ page, section: "drift", grades: ["C"], source: "Guillory and others 2021" },
    codes: ["fraud_expected_performance"],
  },
  {
    name: "Monitors of payee links and rare requests",
    answers: "Is there a new way of fraud?",
    ...{ page, section: "drift", grades: ["M", "C"], source: "Page 1954; Lucas 1985; Brook and Evans 1972" },
    codes: ["fraud_monitor_alarms", "fraud_monitor_found", "fraud_monitor_budget"],
  },
  {
    name: "Outages of a source",
    answers: "When did a source go silent?",
    ...{ page, section: "drift", grades: ["M"], source: null },
    codes: ["fraud_outages"],
  },
  {
    name: "Chain ladder in reverse time",
    answers: "How many frauds are still to be reported?",
    ...{ page, section: "learning", grades: ["C"], source: "Kalbfleisch and Lawless 1991; Mack 1993" },
    codes: ["fraud_chain_ladder"],
  },
  {
    name: "Looking by lot",
    answers: "What do the lights miss that nobody reports?",
    ...{ page, section: "learning", grades: ["C"], source: "Horvitz and Thompson 1952; Fay and Feuer 1997" },
    codes: ["fraud_horvitz_thompson"],
  },
  {
    name: "Simulation of learning",
    answers: "What does a way of learning do over the years?",
    ...{ page, section: "learning", grades: ["C"], source: null },
    codes: ["fraud_learning_simulation"],
  },
];

const protection: IndexedMethod[] = [
  {
    name: "Bridge from exposed to saved",
    answers: "What did lights and reviews keep for policyholders?",
    ...{ page, section: "protection", grades: ["M", "C"], source: "Brown, Cai and DasGupta 2001" },
    codes: ["fraud_findings", "bridge_saved", "bridge_jeffreys", "bridge_review_cost"],
  },
  {
    name: "Asked against not asked",
    answers: "How many honest customers did asking cost?",
    ...{ page, section: "protection", grades: ["B"], source: "Greenland and Robins 1985" },
    codes: ["bridge_matched"],
  },
  {
    name: "Equal opportunity",
    answers: "Do the lights protect all groups alike?",
    ...{ page, section: "people", grades: ["M"], source: "Hardt, Price and Srebro 2016; Newcombe 1998" },
    codes: ["people_wilson", "people_newcombe"],
  },
  {
    name: "Lead of a call",
    answers: "How much earlier could somebody have been warned?",
    ...{ page, section: "people", grades: ["M"], source: null },
    codes: ["warning_median"],
  },
  {
    name: "Lights moved",
    answers: "What would another cut find, cost and delay?",
    ...{ page, section: "lights", grades: ["M", "C"], source: null },
    codes: ["lights_counted", "lights_running", "lights_assumed", "lights_next"],
  },
  {
    name: "Queue at a branch",
    answers: "How many lights find no reviewer?",
    ...{ page, section: "lights", grades: ["C"], source: null },
    codes: ["lights_queue"],
  },
  {
    name: "Suggested cuts",
    answers: "Where should the lights be set?",
    ...{ page, section: "lights", grades: ["C"], source: "Elkan 2001" },
    codes: ["lights_by_capacity", "lights_by_cost"],
  },
  {
    name: "Questions and what answers tell",
    answers: "Which question would change a light most?",
    ...{ page, section: "desk", grades: ["M", "C", "D"], source: "Katz and others 1978" },
    codes: ["desk_counted", "desk_equal_rate", "desk_likelihood_ratio"],
  },
];

/** Methods of the pages on fraud. */
export const fraudMethods: IndexedMethods = {
  part: "Protection",
  methods: [...quality, ...model, ...watch, ...protection],
};
