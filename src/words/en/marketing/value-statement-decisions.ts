import type { Decision } from "../../../components/decision-table.js";
import type { Report, Row } from "../../../models/report.js";
import type { Grade } from "../../../models/evidence.js";
import { money } from "../said.js";
import { lineInSentence, linesThat, listed } from "./value-statement-lines.js";

/** Which spend to stop, to keep and to test, with the money at stake. */
export function decisions({ tables, book }: Report): Decision[] {
  const rows = tables["value_statement"] ?? [];
  return [
    ...linesThat(rows, "loses")
      .slice(0, 3)
      .map((row) => cut(row, book.currency)),
    ...notShown(linesThat(rows, "not_shown").filter(({ spend }) => Number(spend) > 0)),
    ...undecided(linesThat(rows, "undecided").filter(({ spend }) => Number(spend) > 0)),
    ...keep(linesThat(rows, "pays")),
  ];
}

function cut(row: Row, currency: string): Decision {
  const [net, low, high] = ["net", "net_low", "net_high"].map((key) => row[key] as number | null);
  return {
    decision: `Cut back ${lineInSentence(row)}`,
    reason: `It brings ${money(Number(row["value"]), currency)} for ${money(Number(row["spend"]), currency)}: even at the upper end less than it costs. The amount is what a year without it saves.`,
    amount: -net!,
    low: high === null ? null : -high!,
    high: low === null ? null : -low!,
    grade: String(row["grade"]) as Grade,
  };
}

function notShown(rows: readonly Row[]): Decision[] {
  if (rows.length === 0) return [];
  return [
    {
      decision: `Test or stop what no evidence shows: ${listed(rows)}`,
      reason: "Nothing says that it brings anything; nothing says that it does not. The amount is a year's spend.",
      amount: sum(rows, "spend"),
    },
  ];
}

function undecided(rows: readonly Row[]): Decision[] {
  if (rows.length === 0) return [];
  return [
    {
      decision: `Settle by a test whether ${listed(rows)} ${rows.length === 1 && rows[0]!["kind"] !== "campaign" ? "pays" : "pay"}`,
      reason: "The interval holds both a gain and a loss. The amount is a year's spend.",
      amount: sum(rows, "spend"),
    },
  ];
}

function keep(rows: readonly Row[]): Decision[] {
  if (rows.length === 0) return [];
  return [
    {
      decision: `Keep ${listed(rows)}, and move money there in steps`,
      reason:
        "Even at the lower end more than it costs. What the next unit brings is less than the average: the budget page says how much. The amount is a year's net value.",
      amount: sum(rows, "net"),
    },
  ];
}

function sum(rows: readonly Row[], key: string): number {
  return rows.reduce((total, row) => total + Number(row[key]), 0);
}
