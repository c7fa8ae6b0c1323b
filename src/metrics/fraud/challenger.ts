import type { Metric } from "../metric.js";

const flattered =
  "The champion's flags were looked into and the challenger's were not, so that its own frauds are found more often.";
const policyholders = "The money is the policyholders', not the company's, and flagged is not yet stopped.";

/** Numbers of a challenger against the model that runs. */
export const challengerMetrics: readonly Metric[] = [
  {
    id: "fraud.challenger.alert_rate",
    label: "Requests flagged by either model",
    unit: "share",
    decimals: 1,
    good: "neither",
    definition: "The rate of alerts at which both models are compared.",
    formula: "requests flagged ÷ requests that both models scored",
    caveat: "That of the lights; without lights what branches can review, or one in thirty.",
  },
  {
    id: "fraud.challenger.swapped",
    label: "Alerts that would change",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The share of alerts that would go to other requests if the challenger took over.",
    formula: "requests flagged by the challenger only ÷ requests flagged",
    caveat: "Each is another customer who has to answer questions.",
  },
  {
    id: "fraud.challenger.detection_change",
    label: "Known frauds flagged, challenger against champion",
    unit: "points",
    decimals: 0,
    good: "up",
    definition: "How many points more (or fewer) of known frauds the challenger flags at the same rate of alerts.",
    formula: "(frauds flagged by the challenger − by the champion) ÷ known frauds",
    caveat: flattered,
  },
  {
    id: "fraud.challenger.money_change",
    label: "Money in frauds flagged a year, challenger against champion",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Money in known frauds that the challenger flags a year, less what the champion flags.",
    formula: "(paid out and prevented in frauds flagged by the challenger − by the champion) ÷ years",
    caveat: policyholders,
  },
  {
    id: "fraud.challenger.p",
    label: "Chance of such a difference between equal models",
    unit: "ratio",
    decimals: 3,
    good: "neither",
    definition: "McNemar's exact p-value on frauds that only one of the two flags.",
    formula: "twice the smaller binomial tail of one half",
    caveat: flattered,
  },
  {
    id: "fraud.challenger.months",
    label: "Months until the difference can be known",
    unit: "ratio",
    decimals: 0,
    good: "down",
    definition:
      "How long both models have to run side by side until a difference as large as this one is found four times in five, the wait for labels with it.",
    formula: "frauds that only one flags, as many as the test needs ÷ such frauds a month + 180 days",
    caveat: "As if the difference were the one seen, which is itself uncertain.",
  },
];
