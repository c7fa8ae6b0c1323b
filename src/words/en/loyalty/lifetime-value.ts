import type { Estimate } from "../../../models/evidence.js";
import type { Row } from "../../../models/report.js";
import { formatEstimate, formatInterval, formatValue } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { verbs } from "../grades.js";
import { unsaid } from "../sentence.js";
import { lifetimeDecisions } from "./lifetime-value-decisions.js";
import {
  backTest,
  backTestTenths,
  measures,
  modelNames,
  models,
  purchaseError,
  survivors,
} from "./lifetime-value-forecasts.js";

type Numbers = Record<string, Estimate>;

const share = { unit: "share" as const };
const id = (name: string) => `loyalty.lifetime_value.${name}`;

/** "What 32,190 customers have in force is estimated to contribute another NT$ 45,700 each; one point more retention, NT$ 142 M in all." */
function finding(numbers: Numbers, currency: string): string {
  const value = numbers[id("residual_per_customer")];
  if (!value || value.estimate === null) return unsaid("What a customer will still bring", value);
  const amount = (estimate: Estimate) => formatEstimate(estimate, { unit: "money", currency });
  const customers = formatValue(value.n, { unit: "count" });
  const first = `What ${customers} customers have in force ${verbs[value.grade].holds} another ${amount(value)} each`;
  const more = numbers[id("one_point_more")];
  if (!more || more.estimate === null) return `${first}.`;
  return `${first}; a point more retention every year would be worth ${amount(more)} more in all.`;
}

function tenths(rows: readonly Row[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return "What is still to come, by tenth of customers";
  const lost = Number(last["share"]);
  const end = lost < 0 ? `takes ${formatValue(-lost, share)} away` : `brings ${formatValue(lost, share)}`;
  return `The most valuable tenth will bring ${formatValue(Number(first["share"]), share)} of all that is still to come, the least valuable ${end}`;
}

/** The two neighbouring years of issue that differ most, where their intervals lie apart. */
function cohorts(rows: readonly Row[], currency: string): string {
  const known = rows
    .filter((row) => row["cohort"] !== "other")
    .sort((a, b) => Number(a["cohort"]) - Number(b["cohort"]));
  const gap = (pair: readonly [Row, Row]) => Math.abs(Number(pair[0]["estimate"]) - Number(pair[1]["estimate"]));
  const pairs = known
    .slice(1)
    .map((row, index) => [known[index]!, row] as const)
    .filter(([a, b]) => Number(a["low"]) > Number(b["high"]) || Number(b["low"]) > Number(a["high"]))
    .sort((a, b) => gap(b) - gap(a));
  if (!pairs[0]) return "What a policy will still bring, by years since its issue";
  const amount = (row: Row) => formatValue(Number(row["estimate"]), { unit: "money", currency });
  const issued = (row: Row) => years(Number(row["cohort"]));
  const [later, earlier] = pairs[0];
  return `Policies issued ${issued(later)} ago will bring ${amount(later)} each, those issued ${issued(earlier)} ago ${amount(earlier)}`;
}

/** The product that will bring least, when its interval lies below that of the next. */
function products(rows: readonly Row[], currency: string): string {
  const [next, least] = [rows.at(-2), rows.at(-1)];
  if (!next || !least) return "What a policy will still bring, by product";
  const format = { unit: "money" as const, currency };
  const each = formatValue(Number(least["estimate"]), format);
  const interval = formatInterval(Number(least["low"]), Number(least["high"]), format);
  const apart = Number(least["high"]) < Number(next["low"]);
  const none = Number(least["low"]) < 0 && Number(least["high"]) > 0 ? ", which may be nothing" : "";
  return apart
    ? `${String(least["category"])} will bring least: ${each} a policy (${interval})${none}`
    : "What a policy will still bring, by product";
}

function years(count: number): string {
  if (count === 0) return "less than a year";
  return count === 1 ? "a year" : `${count} years`;
}

/** "A policy has paid for itself after 75 months: won by web after 69, by telemarketing after 81". */
function paybackTitle(rows: readonly Row[]): string {
  const all = rows.find((row) => row["source"] === "all");
  const by = rows.filter((row) => row["source"] !== "all");
  const sorted = by
    .filter((row) => row["payback_months"] !== null)
    .sort((a, b) => Number(a["payback_months"]) - Number(b["payback_months"]));
  const never = by.find((row) => row["payback_months"] === null);
  const name = (row: Row) => levelName(String(row["source"])).toLowerCase();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (all && all["payback_months"] === null) return "No policy won has paid for itself so far, leavers included";
  const start = all
    ? `A policy has paid for itself after ${String(all["payback_months"])} months`
    : "When a policy has paid for itself";
  if (!first || !last || first === last) return start;
  const end = never ? `${name(never)} not so far` : `${name(last)} after ${String(last["payback_months"])}`;
  return `${start}: won by ${name(first)} after ${String(first["payback_months"])}, by ${end}`;
}

/** Five points and five per cent side by side, and why they are nearly the same. */
function gainsText(numbers: Numbers): string {
  const [points, percent] = [numbers[id("five_points_more")], numbers[id("five_percent_more")]];
  const known = points && percent && points.estimate !== null && percent.estimate !== null;
  const near = known && Math.abs(points.estimate! - percent.estimate!) < 0.02;
  const ours = known
    ? `With five points fewer given up in each year, down to none, what customers still bring would be ${formatEstimate(points, share)} more; with five per cent more retention, ${formatEstimate(percent, share)}${near ? ": either is nearly as far as it can go, as no more can be kept than would leave" : ""}. `
    : "";
  return `${ours}Textbooks take retention to be the same for ever, for every customer; profit per customer then grows by what stands here. That overstates it, as nobody ever dies or matures.`;
}

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
  products,
  backTestTenths,
  purchaseError,
  gainsText,
  decisions: lifetimeDecisions,
  cards: [...["residual_per_customer", "one_point_more", "retention", "payback_months"].map(id)],
  purchaseCards: ["purchases_ahead", "premium_of_next_policy"].map(id),
  evidence: ["residual_per_customer", "one_point_more", "retention", "payback_months", "purchases_ahead"].map(id),
  analysts: "For analysts",
  analystsNote:
    "How good the forecasts were, the models behind them, what customers will buy again, the textbook's sum, and how alike the matched groups are.",
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
  tenthsSubtitle:
    "Tenths of customers, ranked by what they are expected to bring from today; their share of what all will bring. Part of the spread is the forecast's own error",
  tenthsValue: "% of what is still to come",
  tenthColumns: [
    { key: "tenth", label: "Tenth", unit: count },
    { key: "mean", label: "Per customer", unit: money },
    { key: "share", label: "Share", unit: "share" as const, decimals: 1 },
  ],
  cohortsSubtitle:
    "Discounted contribution still to come per policy or rider in force, by whole years since its issue, with 90 % intervals",
  cohortAxis: "Whole years since issue",
  residual: "Still to come",
  nothing: "nothing",
  cohortColumns: [
    { key: "cohort", label: "Years since issue" },
    { key: "policies", label: "Policies and riders", unit: count },
    { key: "estimate", label: "Still to come, each", unit: money, low: "low", high: "high" },
  ],
  paybackSubtitle:
    "Contribution less the cost of winning per policy won, leavers included, if the cost is charged at once and earned back evenly while policies last; soonest and latest source, with 90 % intervals",
  paybackColumns: [
    { key: "source", label: "Won by" },
    { key: "month", label: "Months since issue", unit: count },
    { key: "cumulative", label: "Earned less cost", unit: money, low: "low", high: "high" },
  ],
  paybackAxis: "Months since issue",
  paybackValue: "Earned less cost",
  source: (code: string) => (code === "all" ? "All" : levelName(code)),
  sourcesTitle: "Winning and earning back, by source",
  sourceColumns: [
    { key: "source", label: "Won by" },
    { key: "policies", label: "Policies won", unit: count },
    { key: "acquisition_cost", label: "Cost of winning one", unit: money },
    { key: "payback_months", label: "Paid for itself, months", unit: count, low: "payback_low", high: "payback_high" },
    { key: "contribution", label: "Contribution so far, each", unit: money, low: "low", high: "high" },
  ],
  breakEven: (numbers: Numbers) => {
    const month = numbers[id("break_even_month")];
    const charged = numbers[id("payback_months")];
    if (!month || month.estimate === null || (charged?.estimate ?? 0) <= month.estimate) return "";
    return `Contribution is on the book's own basis, which spreads the cost of winning over the years; on it a policy shows a profit from month ${formatValue(month.estimate, { unit: "count" })}, which says nothing of when its cost is earned back.`;
  },
  product: (code: string) => levelName(code.replace("+rider", " (rider)")),
  productsSubtitle:
    "Discounted contribution still to come per policy or rider in force, by product, with 90 % intervals",
  productColumns: [
    { key: "category", label: "Product" },
    { key: "policies", label: "Policies in force", unit: count },
    { key: "estimate", label: "Still to come, each", unit: money, low: "low", high: "high" },
  ],
  purchases: "What customers will buy again",
  purchaseTitle: "Further policies in the two years held out, by policies bought after the first",
  purchaseColumns: [
    { key: "purchases", label: "Bought before" },
    { key: "customers", label: "Customers", unit: count },
    { key: "forecast", label: "Forecast, each", unit: "ratio" as const, decimals: 2 },
    { key: "actual", label: "Came, each", unit: "ratio" as const, decimals: 2 },
  ],
  boughtBefore: (times: number) => (times >= 3 ? "3 or more" : String(times)),
  backTestSubtitle: "Forecast from what was known two years ago, with its 90 % interval, as a share of what came",
  backTestAxis: "Forecast ÷ what came",
  came: "what came",
  measures,
  forecast: "forecast",
  backTestTenthsSubtitle:
    "Tenths of customers ranked by the forecast of two years ago: their share of the contribution that came (bars) and of the forecast (dashes)",
  backTestTenthsValue: "% of the contribution of two years",
  backTestTenthColumns: [
    { key: "tenth", label: "Tenth", unit: count },
    { key: "ranked", label: "Forecast", unit: "share" as const, decimals: 1 },
    { key: "valued", label: "Came", unit: "share" as const, decimals: 1 },
  ],
  backTestColumns: [
    { key: "category", label: "What" },
    { key: "forecast", label: "Forecast", unit: count, low: "forecast_low", high: "forecast_high" },
    { key: "actual", label: "Came", unit: count },
    { key: "error", label: "Error", unit: "share" as const, decimals: 1 },
  ],
  gainsTitle: "The textbook's sum, beside it",
  ownRetention: "This book",
  textbookRetention: "The textbook's example",
  gainColumns: [
    { key: "of", label: "Whose retention" },
    { key: "retention", label: "Yearly retention", unit: "share" as const, decimals: 1 },
    { key: "discount_rate", label: "Discount rate", unit: "share" as const, decimals: 1 },
    { key: "five_percent_more", label: "Five per cent more", unit: "share" as const },
    { key: "five_points_more", label: "Five points more", unit: "share" as const },
  ],
  none: "The book has too little of it to say.",
};
