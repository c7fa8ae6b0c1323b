import { group } from "d3";
import type { CareAnswer, CareQuestion } from "../../../src/models/fraud-desk.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { Database } from "../../stage/database.ts";
import type { Outcome } from "../cases/outcome.ts";

/** Answers that must stand behind one; rarer ones are pooled. */
const FEWEST = 10;

export interface AnswerRow {
  request: number;
  question: string;
  answer: string;
}

export async function readAnswers(database: Database): Promise<AnswerRow[]> {
  return database.rows<AnswerRow>(`SELECT request_number AS request, question, answer FROM staged.care_answer
    WHERE question IS NOT NULL AND answer IS NOT NULL ORDER BY question, answer, request_number`);
}

/**
 * How much more often each answer is given on requests found to be fraud than on those found to be legitimate. Shares are drawn towards the share of
 * all answers by as many imagined answers as there are kinds of them, so that an answer never heard from either is no proof. Requests without a
 * finding say nothing. Questions with fewer than ten answers on either side are left out.
 */
export function careQuestions(rows: readonly AnswerRow[], outcome: Outcome): CareQuestion[] {
  const found = rows.filter(({ request }) => outcome.fraud[request] === 1 || outcome.legitimate[request] === 1);
  return [...group(found, ({ question }) => question)].flatMap(([question, asked]) => {
    const answers = pooledAnswers(asked, outcome);
    const frauds = asked.filter(({ request }) => outcome.fraud[request] === 1).length;
    if (answers.length < 2 || frauds < FEWEST || asked.length - frauds < FEWEST) return [];
    return [{ question, answers: answers.map((counts) => ratioOf(counts, answers, asked.length, frauds)) }];
  });
}

interface AnswerCounts {
  answer: string;
  n: number;
  frauds: number;
}

function pooledAnswers(asked: readonly AnswerRow[], { fraud }: Outcome): AnswerCounts[] {
  const counts = [...group(asked, ({ answer }) => answer)].map(([answer, own]) => ({
    answer,
    n: own.length,
    frauds: own.filter(({ request }) => fraud[request] === 1).length,
  }));
  const rare = counts.filter(({ n }) => n < FEWEST);
  const shown = counts.filter(({ n }) => n >= FEWEST);
  const [n, frauds] = [sumOf(rare, "n"), sumOf(rare, "frauds")];
  return n >= FEWEST ? [...shown, { answer: "other", n, frauds }] : shown;
}

/** The likelihood ratio of shrunken shares, with the log-normal interval of a ratio of two shares (Katz and others 1978). */
function ratioOf(
  { answer, n, frauds }: AnswerCounts,
  answers: readonly AnswerCounts[],
  asked: number,
  found: number,
): CareAnswer {
  const imagined = answers.length;
  const legitimate = asked - found;
  const a = frauds + (imagined * n) / asked;
  const b = n - frauds + (imagined * n) / asked;
  const [ifFraud, ifLegitimate] = [a / (found + imagined), b / (legitimate + imagined)];
  const ratio = ifFraud / ifLegitimate;
  const factor = Math.exp(NORMAL_QUANTILE * Math.sqrt((1 - ifFraud) / a + (1 - ifLegitimate) / b));
  return {
    answer,
    n,
    frauds: frauds < FEWEST ? null : frauds,
    ifFraud,
    ifLegitimate,
    ratio,
    low: ratio / factor,
    high: ratio * factor,
  };
}

function sumOf(counts: readonly AnswerCounts[], key: "n" | "frauds"): number {
  return counts.reduce((sum, one) => sum + one[key], 0);
}
