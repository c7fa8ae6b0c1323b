import type { Metric } from "../metric.js";
import { challengerMetrics } from "./challenger.js";
import { telecomMetrics } from "./telecom.js";

const SOURCES: Record<string, string> = {
  behaviour: "behaviour",
  profile: "customer and policy",
  context: "situation",
  police: "police reports",
  telecom: "telecom data",
  field: "agents' visits",
};

const flatters = "Only known frauds count, of requests whose labels had time to come.";
const policyholders = "The money is the policyholders', not the company's, and flagged is not yet stopped.";

const bySource = Object.entries(SOURCES).flatMap(([source, name]): Metric[] => [
  {
    id: `fraud.experts.${source}.average_precision_change`,
    label: `Average precision that ${name} adds`,
    unit: "ratio",
    decimals: 3,
    good: "up",
    definition: `Average precision of the reference model less that of the same model without ${name}.`,
    formula: "with the source − without it, the other experts weighed anew on the same past requests",
    caveat: `${flatters} What another source says as well counts for neither.`,
  },
  {
    id: `fraud.experts.${source}.money_change`,
    label: `Money in frauds flagged that ${name} adds, a year`,
    unit: "money",
    decimals: 0,
    good: "up",
    definition: `Money in known frauds among the flagged with ${name}, less that without, at the same number of alerts.`,
    formula: "(paid out and prevented in known frauds flagged with the source − without it) ÷ years",
    caveat: policyholders,
  },
  {
    id: `fraud.experts.${source}.outage_detection`,
    label: `Known frauds flagged while ${name} are out`,
    unit: "points",
    decimals: 0,
    good: "up",
    definition: `How many points fewer (or more) of known frauds are flagged when the feed of ${name} falls silent.`,
    formula: "share flagged with the source said not to know any request − share flagged otherwise, at the same cut",
    caveat: "A drill on past requests: the model is not trained anew and its cut stays.",
  },
]);

/** Numbers of what experts and a challenger add. */
export const expertsMetrics: readonly Metric[] = [
  {
    id: "fraud.experts.sources",
    label: "Sources weighed",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Sources whose expert the reference model weighed for judged requests.",
    formula: "sources without which any judged request would have another score",
    caveat: "An expert is weighed once ten frauds that it scored are known.",
  },
  {
    id: "fraud.experts.sources_clear",
    label: "Sources that clearly add something",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Sources without which the ranking, or the money in frauds flagged, would clearly be another.",
    formula: "sources with a p-value of 5 % or less after Holm's correction for the number of sources",
    caveat: "Of the others nothing can be seen, which is not the same as nothing being there.",
  },
  ...bySource,
  {
    id: "fraud.experts.telecom.known_average_precision_change",
    label: "Average precision that telecom data add where they are known",
    unit: "ratio",
    decimals: 3,
    good: "up",
    definition: "The same change among requests of customers who consented to telecom data.",
    formula: "with telecom data − without, over requests that telecom data know",
    caveat: flatters,
  },
  {
    id: "fraud.experts.disagreement.yellow_share",
    label: "Yellow lights on which experts disagree",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition:
      "The share of yellow lights where one of the two best experts ranks the request among its highest 5 %, and the other among its lowest 75 %.",
    formula: "yellow lights with bands furthest apart ÷ yellow lights that both experts know",
    caveat: "Without lights the highest scores count as yellow, as many as can be reviewed.",
  },
  {
    id: "fraud.experts.disagreement.fraud_share",
    label: "Frauds where experts disagree",
    unit: "share",
    decimals: 1,
    good: "neither",
    definition: "The share of requests with the bands of both experts furthest apart that is known to be fraud.",
    formula: "known frauds ÷ requests with one expert high and the other low",
    caveat: flatters,
  },
  {
    id: "fraud.experts.agreement.fraud_share",
    label: "Frauds where both experts are high",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The share of requests that both experts rank among their highest 5 % that is known to be fraud.",
    formula: "known frauds ÷ requests with both experts high",
    caveat: flatters,
  },
  ...challengerMetrics,
  ...telecomMetrics,
];
