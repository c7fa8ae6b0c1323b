import type { Metric } from "../metric.js";

const OF_SPEND = "Spend is what was paid, not what it was worth.";

/** How much of marketing's spend rests on what. */
export const evidenceMetrics: readonly Metric[] = [
  {
    id: "marketing.evidence.spend",
    label: "Spend in twelve months",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "Spend on advertising over the last 52 weeks, and on campaigns that began in the last twelve months.",
    formula: "sum of spend + fixed costs + contacts × cost per contact",
    caveat: "Salaries and agencies are in it only where the book puts them on a channel.",
  },
  {
    id: "marketing.evidence.channels",
    label: "Channels",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Channels with spend in the last twelve months; those that cannot be told apart count once.",
    formula: "channels of advertising + channels of campaigns",
    caveat: "A channel that is both advertised on and used for campaigns counts twice.",
  },
  {
    id: "marketing.evidence.tested_share",
    label: "Spend that rests on a test",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Share of spend whose number for the board comes from an experiment or a test by regions.",
    formula: "spend that such numbers cover ÷ spend",
    caveat: OF_SPEND,
  },
  {
    id: "marketing.evidence.modelled_share",
    label: "Spend that rests on the mix model alone",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "Share of spend whose number for the board comes from the mix model.",
    formula: "spend that such numbers cover ÷ spend",
    caveat: OF_SPEND,
  },
  {
    id: "marketing.evidence.untold_share",
    label: "Spend of which nobody can tell",
    unit: "share",
    decimals: 0,
    good: "down",
    definition: "Share of spend for which no number may go to the board.",
    formula: "1 − spend covered ÷ spend",
    caveat: "Not to know what it adds is not to know that it adds nothing.",
  },
  {
    id: "marketing.evidence.conflicts",
    label: "Channels with a conflict",
    unit: "count",
    decimals: 0,
    good: "down",
    definition:
      "Channels on which two effects disagree, or credit exceeds the effect that is believed, by more than 1.64 standard errors.",
    formula: "channels with such a pair",
    caveat: "Of ten channels without any conflict, chance alone makes about one look like one.",
  },
  {
    id: "marketing.evidence.due",
    label: "Tests that are due",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Channels whose next test is due by the book's last day.",
    formula: "channels whose day has come by the rule on this page",
    caveat: "The rule is a convention; a test also has to be worth its cost.",
  },
];
