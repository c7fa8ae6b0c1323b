import type { Estimate } from "../../../models/evidence.js";
import type { Row } from "../../../models/report.js";
import { formatEstimate, formatInterval, formatValue } from "../../number-format.js";
import { verbs } from "../grades.js";
import { levelName } from "../level-name.js";
import { constructName } from "./path-model.js";

type Numbers = Record<string, Estimate>;

/** Many comparisons at once: an effect is spoken of when it would be found by chance in fewer than one of ten surveys. */
const SPOKEN = 0.1;

/** A share that may as well be this large says nothing. */
const WIDEST_SHARE = 1.5;

const named = (row: Row) => constructName(String(row["construct"])).toLowerCase();
const percent = (ratio: number) => formatValue(Math.abs(1 - ratio), { unit: "share" });

function strongest(rows: readonly Row[]): Row | undefined {
  return rows
    .filter((row) => row["clear"] === true && Number(row["p_adjusted"] ?? 1) < SPOKEN)
    .sort((a, b) => Math.abs(Math.log(Number(b["estimate"]))) - Math.abs(Math.log(Number(a["estimate"]))))[0];
}

/** "One point more of product quality is estimated to contribute a 15 % lower rate of giving up". */
export function hazardsTitle(rows: readonly Row[]): string {
  const row = strongest(rows);
  if (!row) return "No score stands out, over all comparisons, in who gives a policy up";
  const ratio = Number(row["estimate"]);
  return `One point more of ${named(row)} ${verbs.C.effect} a ${percent(ratio)} ${ratio < 1 ? "lower" : "higher"} rate of giving up`;
}

export function purchasesTitle(rows: readonly Row[]): string {
  const row = strongest(rows);
  if (!row) return "No score stands out, over all comparisons, in who buys again";
  const ratio = Number(row["estimate"]);
  return `One point more of ${named(row)} ${verbs.C.effect} a ${percent(ratio)} ${ratio < 1 ? "lower" : "higher"} rate of buying again`;
}

/** "Most money stands on product quality: NT$ 1.19 M a year for a point (0.83 to 1.50)". */
export function moneyTitle(rows: readonly Row[], currency: string): string {
  const [row] = leversOf(rows);
  if (!row) return "What one point more is worth a year: nothing stands clear of zero";
  const format = { unit: "money" as const, currency };
  const size = formatValue(Number(row["money"]), format);
  const interval = formatInterval(Number(row["money_low"]), Number(row["money_high"]), format);
  return `One point more of ${named(row)} ${verbs.C.effect} ${size} a year${interval ? ` (${interval})` : ""}`;
}

/** "One point more of product quality is estimated to contribute 1.4 points to 25-month persistency". */
export function persistencyTitle(rows: readonly Row[]): string {
  const clear = rows.filter((row) => row["persistency_low"] !== null && Number(row["persistency_low"]) > 0);
  const [row] = [...clear].sort((a, b) => Number(b["persistency"]) - Number(a["persistency"]));
  if (!row) return "What one point more does to 25-month persistency cannot be told apart from nothing";
  const size = formatValue(Number(row["persistency"]), { unit: "points", decimals: 1 });
  return `One point more of ${named(row)} ${verbs.C.effect} ${size} to 25-month persistency`;
}

/** "One point of 25-month persistency is estimated to contribute NT$ 131,000 a year, most with whole life". */
export function productsTitle(numbers: Numbers, rows: readonly Row[], currency: string): string {
  const total = numbers["loyalty.chain.persistency_point.money"];
  if (!total || total.estimate === null) return "What one point of persistency is worth";
  const size = formatEstimate(total, { unit: "money", currency });
  const most = rows[0] ? `, most with ${levelName(String(rows[0]["product"])).toLowerCase()}` : "";
  return `One point of 25-month persistency ${verbs[total.grade].effect} ${size} a year${most}`;
}

/** What a company can act on, with money clear of zero; the most first. */
export function leversOf(rows: readonly Row[]): Row[] {
  const acted = ["service", "quality", "claims", "value", "complaints", "image"];
  return rows
    .filter(
      (row) => acted.includes(String(row["construct"])) && row["money_low"] !== null && Number(row["money_low"]) > 0,
    )
    .sort((a, b) => Number(b["money"]) - Number(a["money"]));
}

export const lever = (row: Row) => `Lift ${named(row)} by a point`;

export function leverReason(row: Row): string {
  const points = formatValue(Number(row["persistency"]), { unit: "points", decimals: 1 });
  return `Worth doing while a year of it costs less; it ${verbs.C.effect} ${points} to 25-month persistency`;
}

/** "How much of the effect of product quality runs through satisfaction: 69 % (29 to 137 %)". */
export function mediationLines(rows: readonly Row[]): string[] {
  const share = { unit: "share" as const };
  return rows
    .filter((row) => row["share"] !== null && Number(row["share_high"]) <= WIDEST_SHARE)
    .map((row) => {
      const interval = formatInterval(Number(row["share_low"]), Number(row["share_high"]), share);
      return `Of what ${named(row)} does to giving up, ${formatValue(Number(row["share"]), share)}${interval ? ` (${interval})` : ""} is estimated to run through satisfaction.`;
    });
}

/** What something that nobody asked would have to be, to explain the strongest effect away. */
export function unmeasuredLine(rows: readonly Row[]): string | null {
  const row = strongest(rows);
  if (!row || row["e_value"] === null) return null;
  const ratio = (key: string) => formatValue(Number(row[key]), { unit: "ratio", decimals: 1 });
  return `To explain the effect of ${named(row)} away, something not asked would have to go together with a point of it and with giving up by a risk ratio of ${ratio("e_value")} each, beyond all that is adjusted for; ${ratio("e_value_low")} would bring the interval to no effect (E-values).`;
}

export const chainPage = {
  hazards:
    "Rate of giving a policy up per point (of ten), from the answer on, as a ratio with its 90 % interval; below 1 fewer give up. Total effects, adjusted for what lies before, without measurement error",
  purchases:
    "Rate of buying another policy per point (of ten), from the answer on, as a ratio with its 90 % interval; above 1 more buy. Adjusted and corrected in the same way",
  money: "Contribution a year of the policies that one year at one point more keeps in force, with 90 % intervals",
  persistency: "Change of 25-month persistency of new policies per point (of ten), with 90 % intervals",
  products:
    "What one point of 25-month persistency of a year's new policies contributes a year from then on, by product",
  hazardAxis: "Hazard ratio per point",
  purchaseAxis: "Rate ratio per point",
  moneyAxis: "A year, per point",
  persistencyAxis: "Per point",
  noEffect: "no effect",
  sliders: "What if customers stood higher",
  slidersNote:
    "Each slider moves a score of all customers by points (of ten), for good, beyond what follows from another. Intervals come from 200 draws; no customer's data is on this page.",
  moved: (value: string) => `${value} of ten`,
  measure: "What it does to",
  measures: { giving_up: "Giving up", buying: "Buying again", persistency: "Persistency", money: "Money" },
  columns: {
    construct: "What customers think",
    ratio: "Per point",
    raw: "As measured",
    items: "Without error of items",
    p: "p, all together (Holm)",
    eValue: "E-value",
    eValueLow: "E-value of the bound",
    alpha: "Alpha",
    htmt: "HTMT",
    vif: "VIF",
    persistency: "25-month persistency",
    money: "A year",
    worth: "Worth while they stay",
    withheld: "Why withheld",
    product: "Product",
    policies: "New policies a year",
    contribution: "Contribution a year",
  },
};
