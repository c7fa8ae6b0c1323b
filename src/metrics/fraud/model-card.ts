import type { Metric } from "../metric.js";

const formula = "sum over the steps of the ranking of the recall added × the precision so far";
const caveat = "Only known frauds count, and they are few: read the interval.";

/** Numbers of the model card. */
export const modelCardMetrics: readonly Metric[] = [
  {
    id: "fraud.reference.average_precision",
    label: "Average precision of the reference model",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition: "How pure the top of its ranking is, on requests that came after everything it had learnt from.",
    formula,
    caveat,
  },
  {
    id: "fraud.reference.ahead_of_brought",
    label: "Ahead of the model that ran",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition:
      "Average precision of the reference model less that of the model that ran, on the requests that both scored.",
    formula: "average precision of the reference model − that of the model that ran",
    caveat,
  },
  {
    id: "fraud.reference.ahead_of_experts",
    label: "Ahead of its best expert alone",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition:
      "Average precision of the reference model less that of the expert that comes closest; an expert ranks last what its source does not know.",
    formula: "average precision of the reference model − that of its closest expert",
    caveat,
  },
];
