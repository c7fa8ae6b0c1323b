import type { Estimate } from "../../../models/evidence.js";
import { LEVERS } from "../../../models/loyalty-chain.js";
import type { Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { verbs } from "../grades.js";
import { levelName } from "../level-name.js";
import { constructName, percentagePoints, roughly, SPOKEN } from "./path-model.js";

type Numbers = Record<string, Estimate>;

/** A share that may as well be this large says nothing. */
const WIDEST_SHARE = 1.5;

const named = (row: Row) => constructName(String(row["construct"])).toLowerCase();
const percent = (ratio: number) => formatValue(Math.abs(1 - ratio), { unit: "share" });

const isSpoken = (row: Row) => Number(row["p_adjusted"] ?? 1) < SPOKEN;

function strongest(rows: readonly Row[]): Row | undefined {
  return rows
    .filter((row) => row["clear"] === true && isSpoken(row))
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

/** "One point more of product quality is estimated to contribute NT$ 1.19 M a year (NT$ 0.83 to 1.5 M)". */
export function moneyTitle(rows: readonly Row[], currency: string): string {
  const [row] = leversOf(rows);
  if (!row) return "No score stands out, over all comparisons, in what a point of it is worth";
  const format = { unit: "money" as const, currency };
  const [size, low, high] = ["money", "money_low", "money_high"].map((key) => roughly(Number(row[key])));
  const interval = formatInterval(low!, high!, format);
  return `One point more of ${named(row)} ${verbs.C.effect} ${formatValue(size!, format)} a year${interval ? ` (${interval})` : ""}`;
}

/** "One point more of product quality is estimated to contribute 1.4 percentage points to 25-month persistency". */
export function persistencyTitle(rows: readonly Row[]): string {
  const clear = rows.filter((row) => isSpoken(row) && Number(row["persistency_low"] ?? 0) > 0);
  const ordered = [...clear].sort((a, b) => Number(b["persistency"]) - Number(a["persistency"]));
  const row = ordered.find((one) => LEVERS.includes(String(one["construct"]))) ?? ordered[0];
  if (!row) return "What one point more does to 25-month persistency cannot be told apart from nothing";
  const size = percentagePoints(Number(row["persistency"]));
  return `One point more of ${named(row)} ${verbs.C.effect} ${size} to 25-month persistency`;
}

/** "One percentage point of 25-month persistency is estimated to contribute NT$ 131,000 a year, most with whole life". */
export function productsTitle(numbers: Numbers, rows: readonly Row[], currency: string): string {
  const total = numbers["loyalty.chain.persistency_point.money"];
  if (!total || total.estimate === null) return "What one point of persistency is worth";
  const size = formatValue(roughly(total.estimate), { unit: "money", currency });
  const most = rows[0] ? `, most with ${levelName(String(rows[0]["product"])).toLowerCase()}` : "";
  return `One percentage point of 25-month persistency ${verbs[total.grade].effect} ${size} a year${most}`;
}

/** What a company can act on that stands out over all comparisons, with money clear of zero; the most first. */
export function leversOf(rows: readonly Row[]): Row[] {
  return rows
    .filter((row) => LEVERS.includes(String(row["construct"])) && isSpoken(row) && Number(row["money_low"] ?? 0) > 0)
    .sort((a, b) => Number(b["money"]) - Number(a["money"]));
}

export const lever = (row: Row) => `Lift ${named(row)} by a point`;

export function leverReason(row: Row): string {
  const points = percentagePoints(Number(row["persistency"]));
  return `Pays while a year of it costs less than this; a point ${verbs.C.effect} ${points} to 25-month persistency`;
}

/** "Of what product quality does to giving up, 69 % (29 % to all of it) is estimated to run through satisfaction." */
export function mediationLines(rows: readonly Row[]): string[] {
  const share = { unit: "share" as const };
  return rows
    .filter((row) => row["share"] !== null && Number(row["share_high"]) <= WIDEST_SHARE)
    .map((row) => {
      const [low, high] = [Number(row["share_low"]), Number(row["share_high"])];
      const interval = high < 1 ? formatInterval(low, high, share) : `${formatValue(low, share)} to all of it`;
      return `Of what ${named(row)} does to giving up, ${formatValue(Number(row["share"]), share)} (${interval}) is estimated to run through satisfaction.`;
    });
}

/** What something that nobody asked would have to be, to explain the strongest effect away. */
export function unmeasuredLine(rows: readonly Row[]): string | null {
  const row = strongest(rows.filter(({ construct }) => LEVERS.includes(String(construct)))) ?? strongest(rows);
  if (!row || row["e_value"] === null) return null;
  const ratio = (key: string) => formatValue(Number(row[key]), { unit: "ratio", decimals: 1 });
  return `Nobody was assigned an attitude. Something not asked could be behind all that ${named(row)} seems to do if it multiplied by ${ratio("e_value")} both the chance of a point more and that of giving up, beyond all that is adjusted for; by ${ratio("e_value_low")}, it could be nothing (E-values).`;
}

export const chainPage = {
  hazards:
    "How the rate of giving a policy up changes with one point (of ten) more, as a ratio with its 90 % interval; below 1 fewer give up. Each holds what runs through later ones, so they do not add up",
  purchases:
    "How the rate of buying another policy changes with one point (of ten) more, as a ratio with its 90 % interval; above 1 more buy. Each holds what runs through later ones, so they do not add up",
  money:
    "Contribution a year of the policies, of every age, that one point (of ten) more for a year is estimated to keep, with 90 % intervals. Each holds what runs through later ones, so they do not add up",
  persistency:
    "Change of 25-month persistency of new policies with one point (of ten) more, with 90 % intervals. Each holds what runs through later ones, so they do not add up",
  products:
    "What a hundredth of one year's new policies contributes a year once kept, by product. Older policies, on which most of the money of a point of any score rests, are not in it",
  hazardAxis: "Hazard ratio per point",
  purchaseAxis: "Rate ratio per point",
  moneyAxis: "A year",
  persistencyAxis: "Per point",
  noEffect: "no effect",
  sliders: "What if customers stood higher",
  slidersNote:
    "Each slider moves a score of all customers by points (of ten), beyond what follows from another. What lifting it costs is not in it.",
  moved: (value: number) =>
    value === 0 ? "as it is" : formatValue(value, { unit: "ratio", decimals: 1, signed: true }),
  satisfactionMoves: (points: number) =>
    Math.abs(points) < 0.05
      ? "Satisfaction would stay where it is."
      : `Satisfaction is estimated to ${points > 0 ? "rise" : "fall"} by ${formatValue(Math.abs(points), { unit: "ratio", decimals: 1 })} of ten points.`,
  measure: "What one point is estimated to do to",
  measures: { money: "Money", persistency: "Persistency", giving_up: "Giving up", buying: "Buying again" },
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
