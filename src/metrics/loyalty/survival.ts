import type { Metric } from "../metric.js";

const caveat =
  "Policies that are still in force count up to the as-of date; who leaves observation early must be like who stays.";

/** Numbers of how long policies stay. */
export const survivalMetrics: readonly Metric[] = [
  {
    id: "loyalty.survival.in_force_10",
    label: "Still in force after ten years",
    unit: "share",
    decimals: 1,
    good: "up",
    definition: "The share of policies that are still there ten years after issue, whatever ends count.",
    formula: "product over days up to ten years of (1 − policies ended ÷ policies under observation), Kaplan and Meier",
    caveat,
  },
  {
    id: "loyalty.survival.restricted_mean_10",
    label: "Years in force of the first ten",
    unit: "years",
    decimals: 1,
    good: "up",
    definition: "How many of its first ten years a policy stays in force on average, whatever ends it.",
    formula: "area under the survival curve from issue to ten years",
    caveat,
  },
  {
    id: "loyalty.survival.median",
    label: "Half of all policies have ended after",
    unit: "years",
    decimals: 1,
    good: "up",
    definition: "The time since issue at which half of all policies have ended for any reason.",
    formula: "first time at which the survival curve is at or below one half",
    caveat: "Not known while more than half of the oldest policies are still in force.",
  },
  {
    id: "loyalty.survival.given_up_10",
    label: "Given up within ten years",
    unit: "share",
    decimals: 1,
    good: "down",
    definition: "The share of policies that lapse or are surrendered within ten years of issue.",
    formula:
      "sum over days up to ten years of policies in force the day before × given up that day ÷ under observation, Aalen and Johansen",
    caveat: "Policies that die, mature or end otherwise can no longer be given up and stay in the denominator.",
  },
  {
    id: "loyalty.survival.given_up_10_alone",
    label: "Given up within ten years, if nothing else ended policies",
    unit: "share",
    decimals: 1,
    good: "down",
    definition: "What the share given up would be in a world without claims, maturities and other ends.",
    formula: "1 − product over days up to ten years of (1 − given up ÷ under observation)",
    caveat: "Not a share of this book: it is always larger than the share of policies that are given up.",
  },
  {
    id: "loyalty.survival.concordance",
    label: "How well traits order who gives up first",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition:
      "In how many pairs of policies the one with the higher predicted hazard is given up first; .5 is chance.",
    formula: "pairs in the predicted order ÷ pairs that can be compared, Harrell",
    caveat: "Measured on the policies that the model was fitted to.",
  },
];
