import type { Metric } from "./metric.js";

/** Numbers that only stand beside published ones. */
export const comparedMetrics: readonly Metric[] = [
  {
    id: "value.top_8_percent_share",
    label: "Share of the most valuable 8 %",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The share of all contribution carried by the most valuable 8 % of customers.",
    formula: "contribution of the top 8 % ÷ contribution of all customers",
    caveat: "Only told from 500 customers on.",
  },
  {
    id: "value.top_6_percent_share",
    label: "Share of the most valuable 6 %",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The share of all contribution carried by the most valuable 6 % of customers.",
    formula: "contribution of the top 6 % ÷ contribution of all customers",
    caveat: "Only told from 500 customers on.",
  },
  {
    id: "value.top_6_percent_premium_share",
    label: "Premium of the most valuable 6 %",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The share of all premium paid by the 6 % of customers who contribute most.",
    formula: "premium of the top 6 % by contribution ÷ premium of all customers",
    caveat: "Its interval takes the ranking as given.",
  },
  ...(["lower", "middle", "upper"] as const).map((band): Metric => ({
    id: `value.income.${band}_share`,
    label: `Customers of ${band} income`,
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: `The share of customers in the ${band} income band, of those whose band is known.`,
    formula: `customers with income_band ${band} ÷ customers with a known band`,
    caveat: "Where the bands begin is the insurer's own choice.",
  })),
];
