import type { Row } from "../../../models/report.js";
import { formatValue } from "../../number-format.js";

const share = { unit: "share" as const };

/** What was forecast two years ago, as readers see it. */
export const measures: Record<string, string> = {
  policies_1: "Policies in force a year later",
  policies_2: "Policies in force two years later",
  contribution: "Contribution of two years",
  purchases: "Further policies bought",
};

/** The models by their codes. */
export const modelNames: Record<string, string> = {
  shifted_beta_geometric: "the shifted beta-geometric",
  beta_discrete_weibull: "the beta-discrete-Weibull",
  hazards: "a rate for each policy year",
  hazards_by_product: "a rate for each product and policy year",
  bg_nbd: "BG/NBD",
  mbg_nbd: "MBG/NBD",
  pareto_nbd: "Pareto/NBD",
};

/** "If policies ended by being given up alone, half would be gone after 10 years": other ends are taken out. */
export function survivors(rows: readonly Row[]): string {
  const observed = rows.filter((row) => row["series"] === "observed");
  const half = observed.find((row) => Number(row["survival"]) <= 0.5);
  const last = observed.at(-1);
  if (half) return `If policies ended by being given up alone, half would be gone after ${String(half["year"])} years`;
  if (!last) return "How many policies are kept";
  return `If policies ended by being given up alone, ${formatValue(Number(last["survival"]), share)} would be left after ${String(last["year"])} years`;
}

export function models(rows: readonly Row[]): string {
  const best = rows.find((row) => row["best"] === true);
  if (!best) return "The models could not be held against the last two years.";
  const error = formatValue(Math.abs(Number(best["error"])), { ...share, decimals: 1 });
  const way = Number(best["error"]) > 0 ? "too many" : "too few";
  return `Fitted on what was known two years ago, ${modelNames[String(best["model"])] ?? ""} tells best which policies were given up since (the highest log-likelihood), and is used. In sum it foretold ${error} ${way}.`;
}

/** "Of 4 forecasts made two years ago, 3 held; further policies bought was forecast 21 % too high". */
export function backTest(rows: readonly Row[]): string {
  if (rows.length === 0) return "What forecasts of two years ago were worth";
  const wrong = rows.filter((row) => row["held"] !== true);
  const start = `Of ${rows.length} forecasts made two years ago, ${wrong.length === rows.length ? "none" : rows.length - wrong.length} held`;
  const worst = [...wrong].sort((a, b) => Math.abs(Number(b["error"])) - Math.abs(Number(a["error"])))[0];
  if (!worst) return start;
  const name = (measures[String(worst["measure"])] ?? String(worst["measure"])).toLowerCase();
  const size = formatValue(Math.abs(Number(worst["error"])), share);
  return `${start}; ${name}: forecast ${size} too ${Number(worst["error"]) > 0 ? "high" : "low"}`;
}

export function backTestTenths(rows: readonly Row[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return "What each tenth was forecast to bring, and brought";
  const whole = (row: Row, key: string) => formatValue(Number(row[key]), share);
  return `The tenth ranked highest two years ago brought ${whole(first, "valued")}, forecast ${whole(first, "ranked")}; the lowest ${whole(last, "valued")}, forecast ${whole(last, "ranked")}`;
}

/** How wrong the same forecast was two years ago: said beside it, as its interval does not hold it. */
export function purchaseError(error: number | null): string {
  if (error === null) return "The forecast could not be held against two years past.";
  const size = formatValue(Math.abs(error), share);
  const way = error > 0 ? "too many" : "too few";
  return `The same forecast made two years ago told ${size} ${way} further policies. The interval above does not hold an error of this kind: it takes the pace of sales to go on.`;
}
