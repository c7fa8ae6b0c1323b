import type { BoardFinding, BoardPlace } from "../../../models/board.js";
import type { Check } from "../../../models/report.js";
import type { Grade } from "../../../models/evidence.js";
import { checks } from "../checks.js";
import { reasons } from "../reasons.js";
import { count, money } from "../said.js";
import { decisions } from "./decisions.js";
import { findings } from "./findings.js";
import { pictures } from "./pictures.js";

const questions: Record<BoardPlace, string> = {
  value: "Who carries the value",
  staying: "Who stays",
  weakest_link: "Where staying breaks",
  marketing: "What marketing brings",
  promises: "Whether promises are kept",
  protection: "What protection saves",
};

/** What the number is of, in a few words below it. */
const numbersAre: Record<BoardFinding, (currency: string) => string> = {
  who_carries: () => "of contribution from the most valuable fifth",
  stay_25: () => "of policies still there after 25 months",
  stay_13: () => "of policies still there after 13 months",
  agents_leave: () => "of agents gone within 13 months",
  chain: () => "more policies there after 25 months, for a point",
  retention_point: () => "for a point more retention, in all",
  marketing_return: (currency) => `back for each ${money(1, currency)} spent`,
  direct_marketing: () => "policies added",
  promises_came: () => "of what was promised came",
  promises_hit: () => "of promises kept",
  protection_saves: () => "kept for policyholders",
  fraud_exposed: () => "asked for by fraudsters",
};

/** What the board page says, whatever the numbers. */
export const board = {
  questions,
  numbersAre,
  findings,
  decisions,
  pictures,
  howSure,
  leftOut,
  changes: (since: string) => `Changes are ${since}.`,
  columns: { finding: "Finding", decision: "Decision asked, and what is at stake" },
  unsized: "No amount",
  noDecision: "No decision is asked: the book sizes none.",
  gradeShort: (grade: Grade) => `grade ${grade}`,
  interval: (interval: string) => `${interval} (90 %)`,
  leftOutTitle: "Not on this page",
  nothing: "This book holds none of what the board page is made from. Each line says what it would take.",
  notAdded:
    "The amounts are of different kinds (contribution, premium, spend, policyholders' money) and of different years: they are not to be added. Money saved from fraud is the policyholders'.",
  enriched: "Fraud is several times as common in this simulated book as in reality.",
};

const kinds: Record<Grade, string> = {
  M: "measured in full",
  A: "by experiment",
  B: "by a natural experiment",
  C: "by a model",
  D: "an association",
};

/** "6 findings: 3 measured in full (M), 1 by experiment (A), 2 by a model (C). 14 of 16 checks behind them passed; not: ..." */
function howSure(given: readonly Grade[], behind: readonly Check[]): string {
  const of = (["M", "A", "B", "C", "D"] as const).flatMap((grade) => {
    const size = given.filter((one) => one === grade).length;
    return size === 0 ? [] : [`${count(size)} ${kinds[grade]} (${grade})`];
  });
  return `${count(given.length)} ${given.length === 1 ? "finding" : "findings"}: ${of.join(", ")}.${checked(behind)}`;
}

const MOST_FAILED = 2;

function checked(all: readonly Check[]): string {
  if (all.length === 0) return "";
  const failed = all.filter(({ passed }) => !passed);
  const first = ` ${count(all.length - failed.length)} of ${count(all.length)} checks behind them passed`;
  if (failed.length === 0) return `${first}.`;
  const said = failed.slice(0, MOST_FAILED).map(({ id }) => checks[id]?.failed ?? id.replaceAll("_", " "));
  const more = failed.length > MOST_FAILED ? ` (and ${count(failed.length - MOST_FAILED)} more)` : "";
  return `${first}. Not passed: ${said.join("; ")}${more}.`;
}

/** "the book lacks the tables policies and ledger", or the reason that the number gives. */
function leftOut(reason: string | null, tables: readonly string[]): string {
  if (reason) return reasons[reason] ?? reason.replaceAll("_", " ");
  if (tables.length === 0) return "the book has too little of it to say";
  const listed = tables.length === 1 ? tables[0] : `${tables.slice(0, -1).join(", ")} and ${tables.at(-1)}`;
  return `the book lacks the ${tables.length === 1 ? "table" : "tables"} ${listed}`;
}
