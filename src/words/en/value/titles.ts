import type { Estimate } from "../../../models/evidence.js";
import type { Row } from "../../../models/report.js";
import { metric } from "../../../metrics.js";
import { formatEstimate, formatValue } from "../../number-format.js";
import { unsaid } from "../sentence.js";

type Numbers = Record<string, Estimate>;

const share = { unit: "share" as const };

function hasEstimate(estimate: Estimate | undefined): estimate is Estimate & { estimate: number } {
  return typeof estimate?.estimate === "number";
}

/** "At its peak the curve stands at 131 % of the whole: the rest of the customers take 31 % away again." */
export function peak(rows: readonly Row[]): string {
  const values = rows.map((row) => Number(row["value"]));
  const highest = Math.max(...values);
  if (!Number.isFinite(highest)) return "Who carries how much";
  if (highest <= 1) return "Every group of customers adds to the whole";
  const over = formatValue(highest - 1, share);
  return `At its peak the curve stands at ${formatValue(highest, share)}: the customers after it take ${over} away again`;
}

/** "The most valuable tenth carries 38 %, the least valuable takes 28 % away". */
export function tenths(rows: readonly Row[]): string {
  const [best, worst] = [rows[0]?.["share"], rows.at(-1)?.["share"]];
  if (typeof best !== "number" || typeof worst !== "number") return "Shares of the ten bands";
  const size = formatValue(Math.abs(worst), share);
  const last = worst < 0 ? `takes ${size} away` : `adds ${size}`;
  return `The most valuable tenth carries ${formatValue(best, share)}, the least valuable ${last}`;
}

/** "The most valuable tenth of one year held 31 % then and 24 % the year after". */
export function rankLasts(rows: readonly Row[]): string {
  const [ranked, valued] = [rows[0]?.["ranked"], rows[0]?.["valued"]];
  if (typeof ranked !== "number" || typeof valued !== "number") return "How long a rank lasts";
  const [then, after] = [formatValue(ranked, share), formatValue(valued, share)];
  return `The most valuable tenth of one year held ${then} then and ${after} the year after`;
}

/** "Most from loadings less expenses: 5 of 8 products. Most from interest: annuity". */
export function products(rows: readonly Row[], sourceOf: (code: string) => string): string {
  const groups = [...new Set(rows.map((row) => String(row["group"])))];
  const largest = groups.map((product) => largestSource(rows.filter((row) => row["group"] === product)));
  const counts = [...new Set(largest)].map((source) => ({
    source,
    count: largest.filter((one) => one === source).length,
  }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  if (!most) return "Profit by source and product";
  return `${most.count} of ${groups.length} products earn most from ${sourceOf(most.source).toLowerCase()}`;
}

function largestSource(rows: readonly Row[]): string {
  return String([...rows].sort((a, b) => Number(b["amount"]) - Number(a["amount"]))[0]?.["source"]);
}

/** "By age, from −NT$ 23,500 (70 and over) to NT$ 28,700 (40–49)". */
export function byTrait(trait: string, rows: readonly Row[], currency: string): string {
  const ordered = [...rows].sort((a, b) => Number(a["estimate"]) - Number(b["estimate"]));
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  if (!lowest || !highest || lowest === highest) return trait;
  const named = (row: Row) =>
    `${formatValue(Number(row["estimate"]), { unit: "money", currency })} (${String(row["category"])})`;
  return `${trait}: from ${named(lowest)} to ${named(highest)}`;
}

/** "Guarantees above what was earned are estimated to have cost NT$ 210 M so far". */
export function guarantees(numbers: Numbers, currency: string): string {
  const loss = numbers["value.guarantee_loss"];
  if (!hasEstimate(loss)) return unsaid("The cost of guarantees", loss);
  if (loss.estimate === 0) return "No guarantee has cost more than was earned on its reserve";
  const { unit, decimals } = metric("value.guarantee_loss");
  const amount = formatEstimate(loss, { unit, decimals, currency });
  return `Guarantees above what was earned are estimated to have cost ${amount} so far`;
}

/** "Ranked on paid claims, the most valuable tenth seems to hold 49 %; the next year it holds 18 %". */
export function realisedInflation(numbers: Numbers): string {
  const next = numbers["value.realised.rank_stability"];
  const seeming = numbers["value.realised.ranked_share"];
  if (!hasEstimate(next) || !hasEstimate(seeming)) return unsaid("How luck passes for value", next);
  const [now, then] = [formatEstimate(seeming, share), formatEstimate(next, share)];
  return `Ranked on paid claims, the most valuable tenth seems to hold ${now}; the next year it holds ${then}`;
}
