import type { Metric } from "../metric.js";

const CREDIT = "Credit is shared out after the sale: it says nothing of what would have been sold without the channel.";

/** What journeys and platforms say of the last twelve months. */
export const attributionMetrics: readonly Metric[] = [
  {
    id: "marketing.attribution.journeys",
    label: "Journeys followed",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Journeys past channels whose last step lies in the last twelve months, sold or not.",
    formula: "journeys in touches; a sale ends a journey",
    caveat: "Steps that nobody can follow, as on TV or in talk, are in none.",
  },
  {
    id: "marketing.attribution.sales",
    label: "Sales with a journey",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Journeys of the last twelve months that ended in a sale.",
    formula: "journeys whose last step converted",
    caveat: "Only these can be shared out by a rule.",
  },
  {
    id: "marketing.attribution.followed",
    label: "Sales that could be followed",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Sales with a journey, of the main policies issued in the last twelve months.",
    formula: "sales with a journey ÷ main policies issued",
    caveat: "Sales without a journey came some way, too: rules are silent on it.",
  },
  {
    id: "marketing.attribution.rules_apart",
    label: "How far the rules lie apart",
    unit: "points",
    decimals: 0,
    good: "down",
    definition:
      "On the channel where they differ most, the largest share of sales that a rule credits less the smallest.",
    formula: "largest − smallest share among first, last, linear and Markov",
    caveat: CREDIT,
  },
  {
    id: "marketing.attribution.claimed",
    label: "Sales claimed by platforms",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Conversions that advertising platforms claim for themselves over the last 52 weeks, added up.",
    formula: "sum of platform_conversions",
    caveat: "Each platform counts by its own rule; several may claim the same sale.",
  },
  {
    id: "marketing.attribution.claimed_share",
    label: "Claimed by platforms, of policies issued",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "Sales that platforms claim, against main policies issued in the last twelve months.",
    formula: "claimed ÷ main policies issued",
    caveat: "A claim is no proof.",
  },
];
