import type { Metric } from "../metric.js";

const MEANS = "A mean of executives' scores, pooled by role; roles with fewer than five answers are left out.";

const item = (id: string, label: string, definition: string): Metric[] => [
  {
    ...{ id: `marketing.scorecard.${id}`, label, unit: "count", decimals: 1, good: "up", definition },
    formula: "mean of the latest round over roles with five or more answers, by respondents",
    caveat: MEANS,
  },
  {
    id: `marketing.scorecard.${id}_trend`,
    label: `${label}, change a year`,
    unit: "count",
    decimals: 2,
    good: "up",
    definition: `Points that "${label.toLowerCase()}" moves a year, each role from its own level.`,
    formula: "slope of score on years with a level for each role, weighed by respondents",
    caveat: "Whatever moved with the years; the book holds means only, so the error is that about the lines.",
  },
];

/** How marketing stands in the house. */
export const scorecardMetrics: Metric[] = [
  ...item("trust", "Trust in marketing", "How far executives trust marketing, on the scale of the question."),
  ...item(
    "confidence",
    "Confidence in marketing",
    "How confident executives are in marketing, on the scale of the question.",
  ),
  ...item("shows_its_value", "Shows its value", "How far executives say that marketing shows what it brings."),
  {
    id: "marketing.scorecard.measures",
    label: "Measures of the five roles",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Measures of marketing's five roles that have a value.",
    formula: "measures with a value",
    caveat: "Five roles: company strategy, branches, digital, products, and environment and society.",
  },
  {
    id: "marketing.scorecard.targets_reached",
    label: "Targets reached",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "Measures of the five roles that have reached their target.",
    formula: "measures whose latest value is at or past the target",
    caveat: "A target that was set low is easily reached.",
  },
  {
    id: "marketing.scorecard.bonus_moved",
    label: "Bonus that would go elsewhere",
    unit: "share",
    decimals: 1,
    good: "neither",
    definition:
      "The share of a pot of bonus that would go to other campaigns if it paid for policies in force at month 25 instead of policies sold.",
    formula: "half the sum of the differences between the two ways to share the pot",
    caveat: "Counts what was sold as it was sold: under another bonus, people would sell otherwise.",
  },
];
