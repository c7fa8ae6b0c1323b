import type { Metric } from "../metric.js";

const id = (name: string) => `loyalty.lifetime_value.${name}`;

const value: Metric[] = [
  {
    id: id("residual_per_customer"),
    label: "What a customer will still bring",
    unit: "money",
    decimals: 0,
    good: "up",
    definition:
      "Contribution that the policies in force are still expected to bring, discounted to today, per customer with one.",
    formula:
      "sum over 30 years of (probability of being in force × contribution a year) ÷ (1 + discount rate)^(year − ½), ÷ customers",
    caveat: "Policies not yet sold are not in it, and what a year brings is taken from the years observed.",
  },
  {
    id: id("residual_total"),
    label: "What all customers will still bring",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Contribution that all policies in force are still expected to bring, discounted to today.",
    formula: "what a customer will still bring × customers with a policy in force",
    caveat: "It is a forecast on the book's own basis of accounts, not an embedded value.",
  },
  {
    id: id("retention"),
    label: "Customers who stayed the year",
    unit: "share",
    decimals: 1,
    good: "up",
    definition: "Of the customers with a policy in force twelve months ago, the share that has one today.",
    formula: "customers with a policy in force then and now ÷ customers with a policy in force then",
    caveat: "A customer with several policies stays until the last has ended; deaths and maturities count as leaving.",
  },
  {
    id: id("remaining_years"),
    label: "Years that a policy still lasts",
    unit: "years",
    decimals: 1,
    good: "up",
    definition: "How long a policy in force is expected to last from today, within thirty years.",
    formula: "sum over 30 years of the probability of being in force",
    caveat: "Years beyond the thirtieth are not counted.",
  },
  {
    id: id("top_tenth_share"),
    label: "Share of the most valuable tenth",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition:
      "The tenth of customers with the highest residual value: its share of what all customers will still bring.",
    formula: "residual value of the first tenth ÷ residual value of all",
    caveat: "Ranked on a forecast, so part of the spread is its error.",
  },
  {
    id: id("negative_value"),
    label: "Residual value below zero",
    unit: "money",
    decimals: 0,
    good: "down",
    definition: "What customers whose policies are expected to cost more than they bring will take away.",
    formula: "sum of residual values below zero, as a positive amount",
    caveat: "It calls for other terms on new business; policies in force are kept as they were promised.",
  },
];

const gains: Metric[] = [
  {
    id: id("five_points_more"),
    label: "Five points more retention",
    unit: "share",
    decimals: 0,
    good: "up",
    definition:
      "How much more a customer would still bring if five policies in a hundred fewer were given up in each year.",
    formula: "residual value with five points less given up each year, at least none ÷ residual value − 1",
    caveat: "Those who would be kept are taken to be like those who stay; the cost of keeping them is not in it.",
  },
  {
    id: id("five_percent_more"),
    label: "Five per cent more retention",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "The same for a retention that is five per cent higher, as 92.4 % is against 88 %.",
    formula: "residual value with 5 % × yearly retention less given up, at least none ÷ residual value − 1",
    caveat: "Those who would be kept are taken to be like those who stay; the cost of keeping them is not in it.",
  },
  {
    id: id("one_point_more"),
    label: "One point more retention",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "What all customers would bring more if one policy in a hundred fewer were given up in each year.",
    formula: "residual value with one point less given up each year − residual value",
    caveat: "The most that may be spent on that point, over all years to come.",
  },
  {
    id: id("retention_elasticity"),
    label: "Value for a point of retention",
    unit: "ratio",
    decimals: 1,
    good: "neither",
    definition: "Per cent of residual value that a point of yearly retention brings.",
    formula: "(residual value with one point less given up ÷ residual value − 1) ÷ 0.01",
    caveat: "It holds near today's retention.",
  },
];

const winning: Metric[] = [
  {
    id: id("acquisition_cost"),
    label: "Cost of winning a policy",
    unit: "money",
    decimals: 0,
    good: "down",
    definition:
      "Initial commission, less what was clawed back, and acquisition expense, per policy won since observation began.",
    formula: "(initial commission − clawback + acquisition expense) ÷ main policies issued",
    caveat: "Marketing is in it where the book's expenses hold it.",
  },
  {
    id: id("payback_months"),
    label: "Months until a policy has paid for itself",
    unit: "count",
    decimals: 0,
    good: "down",
    definition:
      "When the cost of winning is earned back if it is charged at once and what earns it comes evenly while policies last; leavers are in.",
    formula:
      "first month at which (contribution + cost of winning) × years in force so far ÷ years in force observed ≥ cost of winning",
    caveat: "Cost that is put off beyond the years observed makes it look earlier.",
  },
  {
    id: id("break_even_month"),
    label: "Break-even on the book's basis",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Month from which cumulative contribution per policy won, leavers included, stays at zero or above.",
    formula: "first month at whose end, and ever after, cumulative contribution ÷ policies won ≥ 0",
    caveat: "A basis that puts off the cost of winning shows a profit from the start.",
  },
];

const purchases: Metric[] = [
  {
    id: id("purchases_ahead"),
    label: "Further policies in five years",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition: "Further policies that a customer is expected to buy in the next five years.",
    formula: "expected purchases given each customer's past ones, summed ÷ customers",
    caveat: "It takes the pace of past sales to go on.",
  },
  {
    id: id("premium_of_next_policy"),
    label: "Yearly premium of the next policy",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Yearly premium to be expected of a customer's next policy.",
    formula: "p γ ÷ (q − 1) of the gamma-gamma model on customers with two policies or more",
    caveat: "Single premiums are left out.",
  },
];

const names: Record<string, string> = {
  policies_1: "policies in force a year later",
  policies_2: "policies in force two years later",
  contribution: "contribution of the two years",
};

const backTest: Metric[] = Object.entries(names).map(([measure, what]) => ({
  id: id(`back_test.${measure}`),
  label: `Error of the forecast: ${what}`,
  unit: "share",
  decimals: 1,
  good: "neither",
  definition: `How far the forecast made from what was known two years ago lay above what came: ${what}.`,
  formula: "forecast ÷ actual − 1",
  caveat: "One pair of years says little of the next.",
}));

/** What the page of lifetime value shows. */
export const lifetimeValueMetrics: readonly Metric[] = [...value, ...gains, ...winning, ...purchases, ...backTest];
