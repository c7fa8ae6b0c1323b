import type { Decision } from "../../../components/decision-table.js";
import type { Grade } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval } from "../../number-format.js";
import { count } from "../said.js";
import { campaignsThat, isClearAmongMany, ofHundred, plural } from "./experiments-findings.js";

const MOST_NAMED = 2;

/** What to stop, what to repeat, what to test again, and where to hold people out. */
export function decisions({ tables }: Report): Decision[] {
  return [...toStop(tables), ...toRepeat(tables), ...toTestAgain(tables), ...toHoldOut(tables)];
}

function toStop(tables: Report["tables"]): Decision[] {
  const lost = [...campaignsThat(tables, "sells_and_lapses"), ...campaignsThat(tables, "harmed")];
  return lost.slice(0, MOST_NAMED).map((row) => ({
    decision: `Stop ${String(row["name"])}`,
    reason: `${sold(row)}${left(row)} The amount is what it is worth after its cost.`,
    ...amountOf(row),
  }));
}

function sold(row: Row): string {
  const more = Number(row["take_up_estimate"]);
  return row["verdict"] === "sells_and_lapses" ? `It sold ${ofHundred(more)} more for every 100 people. ` : "";
}

/** "After 25 months, 0.2 fewer of 100 people have one in force (−0.5 to 0.1)." */
function left({ in_force_25_estimate: size, in_force_25_low: low, in_force_25_high: high }: Row): string {
  if (typeof size !== "number" || typeof low !== "number" || typeof high !== "number") return "";
  const interval = formatInterval(100 * low, 100 * high, { unit: "count", decimals: 1 });
  return `After 25 months ${ofHundred(Math.abs(size))} ${size < 0 ? "fewer" : "more"} of 100 people have one in force than without it (${interval} more).`;
}

function toRepeat(tables: Report["tables"]): Decision[] {
  const paying = [...campaignsThat(tables, "sells_and_stays"), ...campaignsThat(tables, "sells")]
    .filter((row) => isClearAmongMany(row) && Number(row["worth_low"] ?? 0) > 0)
    .toSorted((a, b) => Number(b["worth_estimate"]) - Number(a["worth_estimate"]));
  return paying.slice(0, MOST_NAMED).map((row) => ({
    decision: `Repeat ${String(row["name"])}, with a hold-out`,
    reason: `It sold ${ofHundred(Number(row["take_up_estimate"]))} more for every 100 people and ${leaves(row)}. The amount is its worth after cost at the size it had; the best of many is flattered by chance: count on ${ofHundred(Number(row["shrunk"] ?? row["take_up_estimate"]))} next time.`,
    ...amountOf(row),
  }));
}

function leaves(row: Row): string {
  return row["maturity"] === "observed"
    ? `left ${ofHundred(Number(row["in_force_25_estimate"]))} in force after 25 months`
    : `is estimated to leave ${ofHundred(Number(row["in_force_25_estimate"]))} in force after 25 months`;
}

function toTestAgain(tables: Report["tables"]): Decision[] {
  const unclear = campaignsThat(tables, "unclear");
  if (unclear.length === 0) return [];
  const smallest = unclear.flatMap((row) => (typeof row["detectable"] === "number" ? [row["detectable"]] : []));
  const sold = unclear.filter((row) => row["primary"] !== "premium");
  const found =
    sold.length > 0 && smallest.length > 0
      ? ` The smallest effect that the best of them would have found is ${ofHundred(Math.min(...smallest))} for every 100 people.`
      : "";
  return [
    {
      decision: "Test again with more people, or drop",
      reason: `${plural(unclear.length, "campaign")} cannot tell what they caused from nothing: ${names(unclear)}.${found} The amount is what they cost.`,
      amount: sum(unclear),
      grade: "M",
    },
  ];
}

function toHoldOut(tables: Report["tables"]): Decision[] {
  const compared = (row: Row) => row["reason"] === "experiment_nothing_varies";
  const blind = [...campaignsThat(tables, "no_comparison"), ...campaignsThat(tables, "not_randomised")].filter(
    (row) => !compared(row),
  );
  if (blind.length === 0) return [];
  return [
    {
      decision: "Hold people out by lot, in every campaign",
      reason: `Nobody can say what ${plural(blind.length, "campaign")} caused: ${names(blind)}. The amount is what they cost.`,
      amount: sum(blind),
      grade: "M",
    },
  ];
}

function names(rows: readonly Row[]): string {
  const shown = rows.slice(0, 3).map((row) => String(row["name"]));
  const others = rows.length - shown.length;
  return others > 0 ? `${shown.join(", ")} and ${count(others)} more` : shown.join(", ");
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, row) => total + Number(row["cost"] ?? 0), 0);
}

function amountOf(row: Row) {
  const amount = row["worth_estimate"];
  if (typeof amount !== "number") return { amount: null };
  return {
    amount,
    low: row["worth_low"] as number | null,
    high: row["worth_high"] as number | null,
    grade: String(row["worth_grade"]) as Grade,
    n: Number(row["treated"] ?? 0) + Number(row["holdout"] ?? 0),
  };
}
