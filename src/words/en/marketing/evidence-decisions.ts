import type { Decision } from "../../../components/decision-table.js";
import type { Report, Row } from "../../../models/report.js";
import { lineName } from "./line-name.js";

/** What to decide, the money of twelve months at stake: test what nothing speaks for, settle conflicts, pay nothing for credit that a test refutes. */
export function decisions({ tables }: Report): Decision[] {
  const lines = (tables["evidence_channels"] ?? []).filter(({ channel }) => channel !== null);
  const untold = lines.filter(({ source }) => source === null);
  const large = untold.filter((row) => row["due_why"] !== "untested_small");
  const disagreeing = lines.filter((row) => row["conflict"] === "effects_disagree");
  const overpaid = lines.filter((row) => row["conflict"] === "credit_beyond_test" && row["source"] !== null);
  return [
    ...decisionOn(large, "Test these next", "no number of theirs may go to the board, and their spend is large"),
    ...decisionOn(
      overpaid,
      "Buy these by their tests, not by their credit",
      "rules or platforms claim more than a test allows",
    ),
    ...decisionOn(
      disagreeing,
      "Settle what the sources disagree on",
      "two effects cannot both be right; move money only in steps, each of them a test",
    ),
    ...decisionOn(
      untold.filter((row) => !large.includes(row)),
      "Plan a test within the year, or stop",
      "no number of theirs may go to the board; spend is small",
    ),
  ];
}

function decisionOn(rows: readonly Row[], decision: string, reason: string): Decision[] {
  if (rows.length === 0) return [];
  const amount = rows.reduce((sum, row) => sum + Number(row["spend"]), 0);
  return [{ decision, reason: `${namesOf(rows)}: ${reason}.`, amount, grade: "M" }];
}

function namesOf(rows: readonly Row[]): string {
  const names = rows.map(lineName);
  return names.length > 6 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}
