import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { count, known } from "../said.js";

/** What the page asks to be decided. */
export function decisions({ numbers, tables }: Report): Decision[] {
  return [...learnFromLooked(tables), ...lookByLot({ numbers, tables }), ...completeReports(numbers)];
}

type Told = Pick<Report, "numbers" | "tables">;

function learnFromLooked(tables: Report["tables"]): Decision[] {
  const row = tables["learning_worth"]?.find(({ practice }) => practice === "looked_at");
  if (!row) return [];
  return [
    {
      decision: "Train on what staff looked at; count nothing as honest because it passed",
      reason:
        "Policyholders' money kept in a year by the frauds detected more, going by the second year of the simulation. It costs nothing but care in training.",
      amount: Number(row["amount"]),
      low: row["low"] as number | null,
      high: row["high"] as number | null,
      grade: "C",
      n: Number(row["frauds"]),
    },
  ];
}

function lookByLot({ numbers, tables }: Told): Decision[] {
  const row = tables["exploration_costs"]?.find(({ practice }) => practice === "explored_2");
  if (!row) return [];
  const missed = numbers["fraud.exploration.missed"];
  const today =
    known(missed) && missed.high !== null ? ` Today's lots leave up to ${count(missed.high)} possible.` : "";
  return [
    {
      decision: "Look at 2 % of what passes by lot, and write down the chance",
      reason: `${count(Number(row["reviews"]))} reviews a month; ${count(Number(row["honest"]))} honest requests a year are asked for nothing. A year without a find says that at most ${count(Number(row["at_most"]))} were missed.${today} The amount is the cost of a year.`,
      amount: -Number(row["cost"]),
    },
  ];
}

function completeReports(numbers: Report["numbers"]): Decision[] {
  const toCome = numbers["fraud.reported.to_come"];
  if (!known(toCome)) return [];
  return [
    {
      decision: "Judge detection on completed frauds, and no quarter before its time",
      reason: `About ${count(toCome.estimate)} frauds are still to be reported, most of them of the latest months.`,
      amount: null,
    },
  ];
}
