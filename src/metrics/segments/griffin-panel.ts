import type { Metric } from "../metric.js";

/** What people who answered in several waves tell: moves between types, and how surely an answer places anybody. */
export const griffinPanelMetrics: readonly Metric[] = [
  {
    ...{ id: "segments.griffin.panel", label: "People asked again", unit: "count", decimals: 0, good: "up" },
    definition: "People who answered two waves in a row.",
    formula: "count",
    caveat: "Those who gave up all policies in between are not among them.",
  },
  {
    ...{
      id: "segments.griffin.changed",
      label: "Another type a wave later",
      unit: "share",
      decimals: 0,
      good: "neither",
    },
    definition: "The part of people asked again who are of another type in the next wave.",
    formula: "pairs of answers of different types ÷ pairs, weighted",
    caveat: "Most of it is error of measurement near the cut, as the page shows.",
  },
  {
    ...{
      id: "segments.griffin.crossed",
      label: "Across the attachment cut a wave later",
      unit: "share",
      decimals: 0,
      good: "neither",
    },
    definition: "The part of people asked again who are on the other side of the attachment cut in the next wave.",
    formula: "pairs of answers on different sides ÷ pairs, weighted",
    caveat: "Error of measurement alone moves people across a cut.",
  },
  {
    ...{
      id: "segments.griffin.crossed_by_chance",
      label: "Across the cut by error alone",
      unit: "share",
      decimals: 0,
      good: "neither",
    },
    definition: "The part that would be on the other side of the cut if nobody had changed, going by the reliability.",
    formula: "P(two scores of one true score on different sides), both normal",
    caveat: "Known only from three waves, which part error from change.",
  },
  {
    ...{
      id: "segments.griffin.beyond_chance",
      label: "Across the cut beyond error",
      unit: "points",
      decimals: 1,
      good: "neither",
    },
    definition: "How many more crossed the cut than error of measurement alone would move.",
    formula: "crossed − crossed by error alone",
    caveat: "The interval takes both as independent, though the same people give them.",
  },
  {
    ...{
      id: "segments.griffin.cooled",
      label: "From attached to habit, a year",
      unit: "money",
      decimals: 0,
      good: "down",
    },
    definition:
      "Contribution a year of repeat buyers who were attached in one wave and not in the next, carried to all policyholders.",
    formula: "weighted mean over pairs of contribution × (moved), × policyholders",
    caveat: "They brought it before and may go on bringing it: it is what moved cells, not what was lost.",
  },
  {
    ...{
      id: "segments.griffin.warmed",
      label: "From habit to attached, a year",
      unit: "money",
      decimals: 0,
      good: "up",
    },
    definition:
      "Contribution a year of repeat buyers who were not attached in one wave and were in the next, carried to all policyholders.",
    formula: "weighted mean over pairs of contribution × (moved), × policyholders",
    caveat: "They brought it before too: it is what moved cells, not what was won.",
  },
  {
    ...{
      id: "segments.griffin.net_warmed",
      label: "Net from habit to attached, a year",
      unit: "money",
      decimals: 0,
      good: "up",
    },
    definition: "What moved to attachment less what moved away from it.",
    formula: "from habit to attached − from attached to habit",
    caveat: "What crosses by error alone goes both ways and cancels out here, but widens the interval.",
  },
];
