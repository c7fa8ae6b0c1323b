import type { Metric } from "../metric.js";

const counted = (id: string, label: string, definition: string, formula: string): Metric => ({
  ...{ id: `marketing.promises.${id}`, label, unit: "count", decimals: 0, good: "neither", definition, formula },
  caveat: "Counts promises, whatever money hangs on them.",
});

/** How well marketing's promises foretold what came. */
export const promisesMetrics: Metric[] = [
  counted("made", "Promises made", "All that was said marketing would bring.", "rows of promises"),
  counted(
    "due",
    "Promises due",
    "Promises that stand and whose day has come.",
    "promises due by the book's last day, not replaced",
  ),
  counted(
    "revised",
    "Promises replaced",
    "Promises that a later one took the place of.",
    "promises that another one supersedes",
  ),
  counted(
    "not_shown",
    "Due and not to be shown",
    "Promises due whose outcome nobody can tell: no campaign, no measure, or nobody left out by lot.",
    "promises due without an outcome of grade A, B, C or M",
  ),
  counted(
    "judged",
    "Promises judged",
    "Promises that stand, were made before the start, are due, and whose outcome is known.",
    "promises with an observed outcome of grade A, B, C or M",
  ),
  {
    id: "marketing.promises.hit_rate",
    label: "Promises kept",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Of the promises judged, the share whose outcome reached the low end of what was promised.",
    formula: "outcomes ≥ low end ÷ promises judged",
    caveat: "An outcome is itself measured with an error; promises of one campaign share its people and count as one.",
  },
  {
    id: "marketing.promises.coverage",
    label: "Outcomes within the promise",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition:
      "Of the promises judged, the share whose outcome lay between low and high, the error of measurement allowed for.",
    formula: "|outcome − promised| ≤ √(half-width² + error²) ÷ promises judged",
    caveat: "Well calibrated is what equals the chance that was named; higher is too careful, lower is too sure.",
  },
  {
    id: "marketing.promises.came",
    label: "Came of what was promised",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "What came for each unit promised, averaged over campaigns by how precisely it was measured.",
    formula: "random-effects mean of outcome ÷ promised",
    caveat: "Averages over campaigns that truly differ; a single promise may lie far from it.",
  },
];
