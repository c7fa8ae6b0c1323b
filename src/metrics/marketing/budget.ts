import type { Metric } from "../metric.js";

const MODEL =
  "A model's estimate for a steady year like the last: it knows nothing of rivals, of prices of media, or of spend that was never tried.";

const gains: Metric[] = [
  {
    id: "marketing.budget.gain",
    label: "Gain from the best split, a year",
    unit: "money",
    decimals: 0,
    good: "up",
    definition:
      "Value before marketing of the sales that the best split brings more than today's, less what it costs more.",
    formula: "sales more × value of one before marketing − spend more, mean over draws of the mix model",
    caveat: MODEL,
  },
  {
    id: "marketing.budget.gain.policies",
    label: "Policies more, a year",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "Policies that the best split is estimated to bring in a year more than today's.",
    formula: "sales at the best split − sales at today's, mean over draws of the mix model",
    caveat: MODEL,
  },
  {
    id: "marketing.budget.gain.ape",
    label: "APE more, a year",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Annual premium equivalent that the best split is estimated to bring in a year more than today's.",
    formula: "sales at the best split − sales at today's, mean over draws of the mix model",
    caveat: MODEL,
  },
  {
    id: "marketing.budget.loss_chance",
    label: "Chance that it loses",
    unit: "share",
    decimals: 0,
    good: "down",
    definition: "How likely the split is to bring less than today's.",
    formula: "share of draws of the mix model in which the gain is below zero",
    caveat: "It counts what the model is unsure of, not what the model leaves out.",
  },
];

const regrets: Metric[] = [
  {
    id: "marketing.budget.regret",
    label: "Regret, a year",
    unit: "money",
    decimals: 0,
    good: "down",
    definition:
      "What the split is expected to fall short of the one that would be best if every channel were known exactly.",
    formula: "mean over draws of (best for the draw − this split), at the mean value of a sale",
    caveat: "Under the same bounds and the same goal.",
  },
  {
    id: "marketing.budget.regret.policies",
    label: "Regret in policies, a year",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Policies that the split is expected to fall short of the best one, were every channel known exactly.",
    formula: "mean over draws of (best for the draw − this split)",
    caveat: "Under the same bounds and the same goal.",
  },
  {
    id: "marketing.budget.regret.ape",
    label: "Regret in APE, a year",
    unit: "money",
    decimals: 0,
    good: "down",
    definition: "APE that the split is expected to fall short of the best one, were every channel known exactly.",
    formula: "mean over draws of (best for the draw − this split)",
    caveat: "Under the same bounds and the same goal.",
  },
  {
    id: "marketing.budget.perfect_information",
    label: "Worth of knowing every channel exactly",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition:
      "What a year's budget would bring more on average if every channel were known exactly, those included whose effect is not shown today. No test can be worth more.",
    formula:
      "mean over draws of (best for the draw, channels not shown free to rise − this split), at the mean value of a sale",
    caveat: "Within half of today's spend either way.",
  },
  {
    id: "marketing.budget.next_test",
    label: "Value of the best next test",
    unit: "money",
    decimals: 0,
    good: "up",
    definition:
      "What a year's budget is expected to bring more if it is split after the best next test by regions, less what that test costs. Below zero no test pays.",
    formula: "expected value of sample information − (extra spend − value of what it sells), at least 0 for the cost",
    caveat: "It counts one year of one decision; a result that is used for longer is worth more.",
  },
];

const money: Metric[] = [
  {
    id: "marketing.budget.present",
    label: "Spend today, a year",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "Spend on all channels over the last 52 weeks.",
    formula: "sum of weekly spend",
    caveat: "Media alone: fees, staff and campaigns are not in it.",
  },
  {
    id: "marketing.budget.total",
    label: "Spend planned, a year",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "Spend of the plan on all channels in a year.",
    formula: "52 × sum of weekly spend",
    caveat: "Where the bounds do not allow the budget asked for, the nearest that they do.",
  },
  {
    id: "marketing.budget.moved",
    label: "Money that moves, a year",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "What channels get more in the best split than today, together.",
    formula: "sum of the rises",
    caveat: "Bounds hold every channel near what it spends today.",
  },
  {
    id: "marketing.budget.marginal_return",
    label: "Return on the last money",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition:
      "Value before marketing of what the last unit of money sells in channels that no bound holds. Below one, that money costs more than it brings.",
    formula: "marginal sales × value of one before marketing",
    caveat: MODEL,
  },
  {
    id: "marketing.budget.sales.policies",
    label: "Policies that advertising brings, a year",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "Policies that all channels together are estimated to bring in a year with the best split.",
    formula: "sum over channels at a steady weekly spend, mean over draws of the mix model",
    caveat: MODEL,
  },
  {
    id: "marketing.budget.sales.ape",
    label: "APE that advertising brings, a year",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Annual premium equivalent that all channels together are estimated to bring with the best split.",
    formula: "sum over channels at a steady weekly spend, mean over draws of the mix model",
    caveat: MODEL,
  },
];

/** Where the next money works best, how sure that is, and what one more test is worth. */
export const budgetMetrics: readonly Metric[] = [...gains, ...regrets, ...money];
