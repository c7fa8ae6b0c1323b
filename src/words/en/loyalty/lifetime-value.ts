import type { Decision } from "../../../components/decision-table.js";
import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatEstimate, formatValue } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { verbs } from "../grades.js";
import { unsaid } from "../sentence.js";

type Numbers = Record<string, Estimate>;

const share = { unit: "share" as const };
const id = (name: string) => `loyalty.lifetime_value.${name}`;

/** "What 32,190 customers have in force is estimated to contribute another NT$ 45,700 each; with five points more retention ..." */
function finding(numbers: Numbers, currency: string): string {
  const value = numbers[id("residual_per_customer")];
  if (!value || value.estimate === null) return unsaid("What a customer will still bring", value);
  const money = formatEstimate(value, { unit: "money", currency });
  const count = formatValue(value.n, { unit: "count" });
  const first = `What ${count} customers have in force ${verbs[value.grade].holds} another ${money} each`;
  const more = numbers[id("five_points_more")];
  if (!more || more.estimate === null) return `${first}.`;
  return `${first}; with five points more retention it would be ${formatEstimate(more, share)} more.`;
}

/** "Half of all policies have been given up after 10 years". */
function survivors(rows: readonly Row[]): string {
  const observed = rows.filter((row) => row["series"] === "observed");
  const half = observed.find((row) => Number(row["survival"]) <= 0.5);
  const last = observed.at(-1);
  if (half) return `Half of all policies have been given up after ${String(half["year"])} years`;
  if (!last) return "How many policies are kept";
  return `After ${String(last["year"])} years ${formatValue(Number(last["survival"]), share)} of policies have not been given up`;
}

function models(rows: readonly Row[]): string {
  const best = rows.find((row) => row["best"] === true);
  if (!best) return "The models could not be held against the last two years.";
  const error = formatValue(Math.abs(Number(best["error"])), { ...share, decimals: 1 });
  const way = Number(best["error"]) > 0 ? "too many" : "too few";
  return `Fitted on what was known two years ago, ${modelNames[String(best["model"])] ?? ""} fits the two years since best; it foretold ${error} ${way} policies given up.`;
}

const modelNames: Record<string, string> = {
  shifted_beta_geometric: "the shifted beta-geometric",
  beta_discrete_weibull: "the beta-discrete-Weibull",
  hazards: "a rate for each policy year",
  hazards_by_product: "a rate for each product and policy year",
  bg_nbd: "BG/NBD",
  mbg_nbd: "MBG/NBD",
  pareto_nbd: "Pareto/NBD",
};

function tenths(rows: readonly Row[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return "What is still to come, by tenth of customers";
  const lost = Number(last["share"]);
  const end = lost < 0 ? `takes ${formatValue(-lost, share)} away` : `brings ${formatValue(lost, share)}`;
  return `The most valuable tenth will bring ${formatValue(Number(first["share"]), share)} of all that is still to come, the least valuable ${end}`;
}

function cohorts(rows: readonly Row[], currency: string): string {
  const known = rows.filter((row) => row["cohort"] !== "other");
  const best = [...known].sort((a, b) => Number(b["estimate"]) - Number(a["estimate"]))[0];
  if (!best) return "What a policy will still bring, by years since its issue";
  const money = formatValue(Number(best["estimate"]), { unit: "money", currency });
  return `Policies issued ${years(Number(best["cohort"]))} ago will bring most: ${money} each`;
}

function years(count: number): string {
  if (count === 0) return "in the last year";
  return count === 1 ? "a year" : `${count} years`;
}

/** "Won by web (69 months), policies pay for themselves soonest; by telemarketing (81 months), latest". */
function paybackTitle(rows: readonly Row[]): string {
  const known = rows.filter((row) => row["source"] !== "all");
  const never = known.filter((row) => row["payback_months"] === null);
  const sorted = known
    .filter((row) => row["payback_months"] !== null)
    .sort((a, b) => Number(a["payback_months"]) - Number(b["payback_months"]));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return "What a policy has brought since it was won";
  const named = (row: Row) =>
    `${levelName(String(row["source"])).toLowerCase()} (${String(row["payback_months"])} months)`;
  if (never[0])
    return `Won by ${named(first)}, policies pay for themselves soonest; won by ${levelName(String(never[0]["source"])).toLowerCase()} never so far`;
  return first === last
    ? `Policies pay for themselves after ${String(first["payback_months"])} months`
    : `Won by ${named(first)}, policies pay for themselves soonest; by ${named(last)}, latest`;
}

function backTest(rows: readonly Row[]): string {
  const held = rows.filter((row) => row["held"] === true).length;
  if (rows.length === 0) return "What forecasts of two years ago were worth";
  return `Of ${rows.length} forecasts made two years ago, ${held === 0 ? "none" : held} held what came within the interval`;
}

const decisions: { id: string; decision: string; reason: string }[] = [
  {
    id: id("one_point_more"),
    decision: "Set the budget for keeping customers against what a point of retention is worth",
    reason:
      "This much more would come, over all years, if one policy in a hundred fewer were given up each year. It is the most that the point may cost.",
  },
  {
    id: id("negative_value"),
    decision: "Change the terms of new business like the policies that will cost more than they bring",
    reason: "Customers with such policies are expected to take this much away. What they were promised is kept.",
  },
  {
    id: id("acquisition_cost"),
    decision: "Pay for new policies by how long they stay",
    reason:
      "Winning one policy costs this much and takes years to earn back; what a source's policies bring differs more than what they cost.",
  },
];

const count = "count" as const;
const money = "money" as const;

/** What the page says, whatever the numbers. */
export const lifetimeValue = {
  finding,
  survivors,
  models,
  tenths,
  cohorts,
  payback: paybackTitle,
  backTest,
  decisions: ({ numbers }: Report): Decision[] =>
    decisions.flatMap(({ id: stake, decision, reason }) => {
      const found = numbers[stake];
      if (!found || found.estimate === null || found.estimate <= 0) return [];
      return [{ decision, reason, amount: found.estimate, low: found.low, high: found.high }];
    }),
  cards: ["residual_per_customer", "retention", "payback_months", "five_points_more"].map(id),
  purchaseCards: ["purchases_ahead", "premium_of_next_policy", "acquisition_cost", "break_even_month"].map(id),
  evidence: ["residual_per_customer", "retention", "payback_months", "five_points_more", "purchases_ahead"].map(id),
  survivorsSubtitle:
    "Main policies not given up by the end of each policy year: observed, and as three models carry it on, with 90 % intervals; deaths, claims and ends of term are taken out",
  survivorsValue: "Not given up",
  survivorsAxis: "Policy years",
  series: {
    observed: "Observed",
    shifted_beta_geometric: "Shifted beta-geometric",
    beta_discrete_weibull: "Beta-discrete-Weibull",
    hazards: "Rate of each year",
  } as Record<string, string>,
  modelTitle: "How well each model foretold the last two years",
  modelName: (code: string) => {
    const name = modelNames[code] ?? code;
    return name.charAt(0).toUpperCase() + name.slice(1);
  },
  modelColumns: [
    { key: "model", label: "Model" },
    { key: "forecast", label: "Forecast", unit: count },
    { key: "actual", label: "Came", unit: count },
    { key: "error", label: "Error", unit: "share" as const, decimals: 1 },
    { key: "log_likelihood", label: "Log-likelihood", unit: count },
  ],
  tenthsSubtitle: "Share of the residual value of all customers, by tenth of customers ranked on it",
  tenthColumns: [
    { key: "tenth", label: "Tenth", unit: count },
    { key: "mean", label: "Per customer", unit: money },
    { key: "share", label: "Share", unit: "share" as const, decimals: 1 },
  ],
  cohortsSubtitle:
    "Discounted contribution still to come per policy or rider in force, by whole years since its issue, with 90 % intervals",
  cohortAxis: "Whole years since issue",
  residual: "Still to come",
  cohortColumns: [
    { key: "cohort", label: "Years since issue" },
    { key: "policies", label: "Policies and riders", unit: count },
    { key: "estimate", label: "Still to come, each", unit: money, low: "low", high: "high" },
  ],
  paybackSubtitle:
    "Contribution so far per policy won, by months since issue, on the book's own basis; survivors and leavers both in, with 90 % intervals. Where the basis puts off the cost of winning, it starts above zero",
  paybackAxis: "Months since issue",
  paybackValue: "Contribution so far",
  source: (code: string) => (code === "all" ? "All" : levelName(code)),
  sourcesTitle: "Winning and earning back, by source",
  sourceColumns: [
    { key: "source", label: "Won by" },
    { key: "policies", label: "Policies won", unit: count },
    { key: "acquisition_cost", label: "Cost of winning one", unit: money },
    { key: "break_even_month", label: "Break-even on the book's basis, months", unit: count },
    { key: "payback_months", label: "Paid for itself, months", unit: count },
    { key: "contribution", label: "Contribution so far, each", unit: money, low: "low", high: "high" },
  ],
  purchases: "What customers will buy again",
  purchaseTitle: "Further policies in the two years held out, by policies bought after the first",
  purchaseColumns: [
    { key: "purchases", label: "Bought before (3 is 3 or more)", unit: count },
    { key: "customers", label: "Customers", unit: count },
    { key: "forecast", label: "Forecast, each", unit: "ratio" as const, decimals: 3 },
    { key: "actual", label: "Came, each", unit: "ratio" as const, decimals: 3 },
  ],
  backTestSubtitle: "Forecast from what was known two years ago, with its 90 % interval, as a share of what came",
  backTestAxis: "Forecast ÷ what came",
  came: "what came",
  measures: {
    policies_1: "In force a year later",
    policies_2: "In force two years later",
    contribution: "Contribution of two years",
    purchases: "Further policies bought",
  } as Record<string, string>,
  backTestColumns: [
    { key: "category", label: "What" },
    { key: "forecast", label: "Forecast", unit: count, low: "forecast_low", high: "forecast_high" },
    { key: "actual", label: "Came", unit: count },
    { key: "error", label: "Error", unit: "share" as const, decimals: 1 },
  ],
  gainsTitle: "The textbook's sum, beside it",
  gainsText:
    "Textbooks take retention to be the same for ever: then profit per customer grows by what stands here. It overstates where few are left to keep, as nobody ever dies or matures.",
  gainColumns: [
    { key: "retention", label: "Yearly retention", unit: "share" as const, decimals: 1 },
    { key: "discount_rate", label: "Discount rate", unit: "share" as const, decimals: 1 },
    { key: "five_percent_more", label: "Five per cent more", unit: "share" as const },
    { key: "five_points_more", label: "Five points more", unit: "share" as const },
  ],
  none: "The book has too little of it to say.",
};
