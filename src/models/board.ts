import { boardQuestions } from "./board-questions.js";
import type { Estimate } from "./evidence.js";
import type { Report } from "./report.js";

/** A question that the board page asks of every book, in reading order. */
export type BoardPlace = "value" | "staying" | "weakest_link" | "marketing" | "promises" | "protection";

/** What can be said in a place; the words of the board page are kept by these names. */
export type BoardFinding =
  | "who_carries"
  | "stay_25"
  | "stay_13"
  | "agents_leave"
  | "chain"
  | "retention_point"
  | "marketing_return"
  | "direct_marketing"
  | "promises_came"
  | "promises_hit"
  | "protection_saves"
  | "fraud_exposed";

export interface BoardCandidate {
  finding: BoardFinding;
  /** Id of the number that it rests on; undefined when this book has none worth saying. */
  metric: (report: BoardNumbers) => string | undefined;
  /** Page that carries it. */
  page: string;
  /** Analyses that must have had their tables. */
  analyses: readonly string[];
}

export interface BoardQuestion {
  place: BoardPlace;
  pillar: "value" | "loyalty" | "marketing" | "fraud";
  /** From the strongest evidence or the nearest answer to the weakest; the first that the book can tell speaks. */
  candidates: readonly BoardCandidate[];
}

export type BoardNumbers = Pick<Report, "numbers" | "tables">;

export interface ChosenFinding {
  place: BoardPlace;
  pillar: BoardQuestion["pillar"];
  finding: BoardFinding;
  metric: string;
  estimate: Estimate;
  page: string;
}

export interface LeftOut {
  place: BoardPlace;
  pillar: BoardQuestion["pillar"];
  page: string;
  /** Code of the reason; null when the tables that are lacking say it. */
  reason: string | null;
  /** Tables that the book lacks for it. */
  tables: string[];
}

/** What the board page says of a book, and the questions that the book cannot answer with the reason why. */
export function chooseFindings(report: BoardNumbers): { chosen: ChosenFinding[]; leftOut: LeftOut[] } {
  const chosen = boardQuestions.flatMap((question) => firstTold(question, report) ?? []);
  const told = new Set(chosen.map(({ place }) => place));
  const silent = boardQuestions.filter(({ place }) => !told.has(place));
  return { chosen, leftOut: silent.map((question) => whyLeftOut(question, report)) };
}

function firstTold({ place, pillar, candidates }: BoardQuestion, report: BoardNumbers): ChosenFinding | null {
  for (const { finding, metric, page } of candidates) {
    const id = metric(report);
    const estimate = id === undefined ? undefined : report.numbers[id];
    if (id !== undefined && estimate && estimate.estimate !== null)
      return { place, pillar, finding, metric: id, estimate, page };
  }
  return null;
}

/** The reason of the first number that stands there without an estimate; else the tables that the first answer lacks. */
function whyLeftOut({ place, pillar, candidates }: BoardQuestion, report: BoardNumbers): LeftOut {
  const ids = candidates.flatMap(({ metric }) => metric(report) ?? []);
  const reason = ids.map((id) => report.numbers[id]?.reason).find((code) => code !== undefined) ?? null;
  const lacking = report.tables["lacking"] ?? [];
  const rows = lacking.filter((row) => row["place"] === place);
  const { page } = candidates[0]!;
  return { place, pillar, page, reason, tables: reason ? [] : [...new Set(rows.map((row) => String(row["table"])))] };
}
