import type { Estimate } from "../../models/evidence.js";
import type { Row } from "../../models/report.js";
import { metric } from "../../metrics.js";
import { formatEstimate, formatValue } from "../number-format.js";
import { unsaid } from "./sentence.js";

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

/** "The best tenth carries 38 %, the worst takes 28 % away". */
export function tenths(rows: readonly Row[]): string {
  const [best, worst] = [rows[0]?.["share"], rows.at(-1)?.["share"]];
  if (typeof best !== "number" || typeof worst !== "number") return "Shares of the ten bands";
  const size = formatValue(Math.abs(worst), share);
  const last = worst < 0 ? `takes ${size} away` : `adds ${size}`;
  return `The best tenth carries ${formatValue(best, share)}, the worst ${last}`;
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

/** "Ranked on claims as they came, the best tenth seems to hold 49 %; the next year it holds 18 %". */
export function realisedInflation(numbers: Numbers): string {
  const next = numbers["value.realised.rank_stability"];
  const seeming = numbers["value.realised.ranked_share"];
  if (!hasEstimate(next) || !hasEstimate(seeming)) return unsaid("How luck passes for value", next);
  const [now, then] = [formatEstimate(seeming, share), formatEstimate(next, share)];
  return `Ranked on claims as they came, the best tenth seems to hold ${now}; the next year it holds ${then}`;
}
