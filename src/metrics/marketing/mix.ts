import type { Metric } from "../metric.js";

const MODEL = "An estimate of a model: what moves with spend and is not in the model would pass for its effect.";
const LAST_YEAR = "the last 52 weeks";

const media: readonly Metric[] = [
  {
    id: "marketing.mix.media_share",
    label: "Share of policies that media bring",
    unit: "share",
    decimals: 0,
    good: "up",
    definition:
      "Policies that would not have been sold without paid media, of all that were sold in the weeks of the model.",
    formula: "sum of the channels' contributions ÷ policies issued; posterior median with its 90 % interval",
    caveat: MODEL,
  },
  {
    id: "marketing.mix.media_policies",
    label: "Policies from media",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: `Policies that all channels together brought in ${LAST_YEAR}.`,
    formula: `sum of the channels' contributions over ${LAST_YEAR}`,
    caveat: MODEL,
  },
  {
    id: "marketing.mix.media_per_million",
    label: "Policies per million spent",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: `Policies that media brought in ${LAST_YEAR} per million spent on media.`,
    formula: "policies from media ÷ spend in millions",
    caveat: MODEL,
  },
  {
    id: "marketing.mix.media_return",
    label: "Value per money spent on media",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition: `Value of new business, before marketing, of the policies that media brought in ${LAST_YEAR}, per money spent.`,
    formula: "policies from media × value of a policy ÷ spend",
    caveat:
      "Below 1 it does not bring back what it cost. Cost of production and agencies is in it only where media spend holds it. It counts all media; the value statement counts only channels whose own effect is shown, and believes a test before the model, so that its sum can be far smaller.",
  },
];

const lines: readonly Metric[] = [
  {
    id: "marketing.mix.share",
    each: "channel",
    label: "Share of policies",
    unit: "share",
    decimals: 1,
    good: "up",
    definition:
      "Policies that would not have been sold without the channel, of all that were sold in the weeks of the model.",
    formula: "contribution ÷ policies issued; where the effect is not told from none, the interval starts at 0",
    caveat: MODEL,
  },
  {
    id: "marketing.mix.policies",
    each: "channel",
    label: "Policies of the channel",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: `Policies that the channel brought in ${LAST_YEAR}.`,
    formula: `contribution over ${LAST_YEAR}`,
    caveat: MODEL,
  },
  {
    id: "marketing.mix.per_million",
    each: "channel",
    label: "Policies per million",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: `Policies that the channel brought in ${LAST_YEAR} per million spent on it.`,
    formula: "contribution ÷ spend in millions",
    caveat: MODEL,
  },
  {
    id: "marketing.mix.marginal",
    each: "channel",
    label: "Policies of a further million",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: `Policies that the next million would have brought in ${LAST_YEAR}, spent over weeks as the rest was.`,
    formula: "derivative of the contribution by spend, times a million",
    caveat: "It holds for a small change; a million may be a large one.",
  },
  {
    id: "marketing.mix.return",
    each: "channel",
    label: "Value per money spent",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition: `Value of new business, before marketing, of what the channel brought in ${LAST_YEAR}, per money spent on it.`,
    formula: "contribution × value of a policy ÷ spend",
    caveat: MODEL,
  },
];

const checks: readonly Metric[] = [
  {
    id: "marketing.mix.held_out_error",
    label: "Error on held-out weeks",
    unit: "share",
    decimals: 0,
    good: "down",
    definition:
      "How far the model, fitted without the last 13 weeks, is off in them when it is told their spend and controls.",
    formula: "sum of absolute errors ÷ policies sold in the 13 weeks",
    caveat: "A model can foretell well and still credit the wrong channel.",
  },
  {
    id: "marketing.mix.naive_error",
    label: "Error of last year's weeks",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "How far off one would be in the same weeks by saying what was sold in the week a year before.",
    formula: "sum of absolute differences from the week 52 weeks before ÷ policies sold",
    caveat: "What any model should beat.",
  },
  {
    id: "marketing.mix.r_hat",
    label: "Agreement of the chains",
    unit: "ratio",
    decimals: 3,
    good: "down",
    definition: "Rank-normalised R-hat of the parameter on which chains agree least; 1 when they agree.",
    formula: "Vehtari, Gelman, Simpson, Carpenter and Bürkner (2021)",
    caveat: "Beyond 1.01 the draws are to be looked at, beyond 1.05 not to be used.",
  },
  {
    id: "marketing.mix.sample_size",
    label: "Effective draws",
    unit: "count",
    decimals: 0,
    good: "up",
    definition:
      "Independent draws that the chains' draws are worth, for the parameter and the part of its range where that is least.",
    formula: "smaller of bulk and tail effective sample size (Vehtari and others 2021)",
    caveat: "With fewer than 400, bounds of intervals waver.",
  },
  {
    id: "marketing.mix.divergences",
    label: "Divergences",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Draws on whose way the energy went astray, so that a part of the posterior may have been missed.",
    formula: "trajectories whose energy is off by more than 1,000",
    caveat: "None is what one wants.",
  },
];

export const mixMetrics: readonly Metric[] = [...media, ...lines, ...checks];
