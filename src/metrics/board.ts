import type { Metric } from "./metric.js";

/** Numbers that the board page alone shows. */
export const boardMetrics: readonly Metric[] = [
  {
    id: "board.promised_cost",
    label: "Cost of campaigns promised for",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "What the campaigns cost whose promises are due and can be judged.",
    formula: "sum over these campaigns of fixed cost + cost per contact × people reached",
    caveat: "It is what was decided with these promises, not what was lost by them.",
  },
];
