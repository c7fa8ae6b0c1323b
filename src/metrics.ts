/** How a number is written; shares and points are stored as fractions (0.05 is 5 % or 5 points). */
export type Unit = "money" | "share" | "points" | "count" | "ratio" | "years";

/** What readers need to know of a number before they use it. */
export interface Metric {
  id: string;
  label: string;
  unit: Unit;
  /** Digits after the decimal point in full writing; money is rounded to three significant digits instead. */
  decimals: number;
  good: "up" | "down" | "neither";
  definition: string;
  formula: string;
  caveat: string;
}

const contribution: Metric[] = [
  {
    id: "value.contribution.total",
    label: "Contribution of all customers",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "What the customers of the book have contributed to profit, with claims at their expected level.",
    formula:
      "premium + investment income − expected claims − benefits − commission − expenses − reserve change − reinsurance − tax − cost of capital − cost to serve",
    caveat: "Expected claims stand in for paid ones, so luck with claims does not look like value.",
  },
  {
    id: "value.contribution.per_customer",
    label: "Contribution per customer",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "The contribution of all customers, shared out evenly.",
    formula: "contribution of all customers ÷ customers",
    caveat: "A mean: most customers lie below it.",
  },
  {
    id: "value.contribution.realised.total",
    label: "Realised contribution",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "The contribution of all customers with the claims that were paid instead of the expected ones.",
    formula: "contribution + expected claims − paid claims",
    caveat: "Ranking customers on it turns luck into value: use it for totals.",
  },
  {
    id: "value.what_if.contribution",
    label: "Contribution under these assumptions",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "The contribution of all customers if discount rate, cost per contact and margins were as set here.",
    formula: "sum over cells of similar customers of weight × contribution under the assumptions set",
    caveat: "Computed on cells of similar customers; the error against the full recompute is shown beside it.",
  },
  {
    id: "value.cost_to_serve.per_customer",
    label: "Cost to serve per customer",
    unit: "money",
    decimals: 0,
    good: "down",
    definition: "What calls, visits, letters and counter time cost, per customer.",
    formula: "sum of the cost of contacts ÷ customers",
    caveat: "Contacts that could not be matched to a customer are left out.",
  },
  {
    id: "value.acquisition_unrecovered",
    label: "Acquisition cost not recovered",
    unit: "money",
    decimals: 0,
    good: "down",
    definition: "Commission and acquisition expense of ended policies that their later margins did not earn back.",
    formula: "sum over ended policies of max(0, acquisition cost − margin after acquisition − clawback)",
    caveat: "Policies still in force may yet recover theirs and are not counted.",
  },
];

const concentration: Metric[] = [
  {
    id: "value.top_fifth_share",
    label: "Share carried by the top fifth",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The share of all contribution that comes from the most valuable 20 % of customers.",
    formula: "contribution of the top 20 % of customers ÷ contribution of all customers",
    caveat: "Can exceed 100 % when other customers take value away.",
  },
  {
    id: "value.top_tenth_share",
    label: "Share carried by the top tenth",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The share of all contribution that comes from the most valuable 10 % of customers.",
    formula: "contribution of the top 10 % of customers ÷ contribution of all customers",
    caveat: "Can exceed 100 % when other customers take value away.",
  },
  {
    id: "value.worst_tenth_share",
    label: "Share taken by the worst tenth",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "The contribution of the least valuable 10 % of customers as a share of all contribution.",
    formula: "contribution of the bottom 10 % of customers ÷ contribution of all customers",
    caveat: "Early leavers dominate it: it says little about how to treat those who stay.",
  },
  {
    id: "value.customers_for_80_percent",
    label: "Customers who make 80 % of value",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The smallest share of customers whose contribution adds up to 80 % of the whole.",
    formula: "smallest share of customers, most valuable first, with a cumulative contribution of at least 80 %",
    caveat: "Not defined when all contribution together is zero or less.",
  },
  {
    id: "value.gini",
    label: "Inequality of value (Gini)",
    unit: "ratio",
    decimals: 2,
    good: "neither",
    definition: "0 when all customers contribute the same, 1 when the contribution lies with one; normalised for negatives.",
    formula: "sum over pairs of |x − y| ÷ (2 × (customers − 1) × sum of |x|), after Raffinetti, Siletti and Vernizzi",
    caveat: "Not comparable with a Gini that leaves negative values out.",
  },
  {
    id: "value.negative_share",
    label: "Customers below zero",
    unit: "share",
    decimals: 0,
    good: "down",
    definition: "The share of customers whose contribution so far is negative.",
    formula: "customers with contribution < 0 ÷ customers",
    caveat: "Young policies start below zero by nature: their acquisition cost comes first.",
  },
  {
    id: "value.rank_stability",
    label: "Next year's value from last year's top tenth",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "What share of one year's contribution came from the customers who were the top tenth the year before.",
    formula: "contribution in the later year of the earlier year's top 10 % ÷ contribution of all customers in the later year",
    caveat: "Ranking and valuing on the same period would overstate it.",
  },
];

const sources: Metric[] = [
  {
    id: "value.source.interest",
    label: "Interest profit",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Investment income above the interest that policies are guaranteed.",
    formula: "investment income − interest credited at the guaranteed rate",
    caveat: "Old policies with high guarantees can make it negative.",
  },
  {
    id: "value.source.mortality",
    label: "Mortality and morbidity profit",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Charges for risk above the claims expected of them.",
    formula: "risk charges − expected claims",
    caveat: "With paid claims in place of expected ones it moves with luck.",
  },
  {
    id: "value.source.expense",
    label: "Expense profit",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Charges for expenses above what acquiring, maintaining and serving policies cost.",
    formula: "expense charges − commission − acquisition and maintenance expense − cost to serve",
    caveat: "Negative in the first years of any policy.",
  },
  {
    id: "value.source.surrender",
    label: "Surrender profit",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "Reserves released by ended policies above what was paid out for them.",
    formula: "reserve released − surrender value paid",
    caveat: "A profit from customers who leave is no reason to want them to.",
  },
];

const book: Metric[] = [
  {
    id: "book.rows_in",
    label: "Rows read",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Rows found in the tables of the book.",
    formula: "rows used + rows set aside",
    caveat: "Tables that the book does not have count as zero.",
  },
  {
    id: "book.rows_used",
    label: "Rows used",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Rows that passed every check of the contract.",
    formula: "rows read − rows set aside",
    caveat: "A row may pass the checks and still be wrong.",
  },
  {
    id: "book.rows_set_aside",
    label: "Rows set aside",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Rows that failed a check and were left out of every number.",
    formula: "rows read − rows used",
    caveat: "They are kept outside the site, with the reason for each.",
  },
];

const registry = new Map([...contribution, ...concentration, ...sources, ...book].map((metric) => [metric.id, metric]));

/** All registered metrics, in the order of the registry. */
export const metrics: readonly Metric[] = [...registry.values()];

/** The metric of an id; throws for an id that nobody registered. */
export function metric(id: string): Metric {
  const found = registry.get(id);
  if (!found) throw new Error(`No metric "${id}" in src/metrics.ts: register it there, or correct the id.`);
  return found;
}
