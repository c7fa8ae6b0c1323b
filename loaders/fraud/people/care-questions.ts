import { group, sum } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { estimateOf, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { FraudContext } from "../part.ts";

interface Answer {
  request: number;
  question: string;
  answer: string | null;
}

/**
 * Care questions: rows {question, asked, answered_share} for every build, and for analysts rows {question, answer, requests, fraud_share, low, high},
 * as answers that go together with fraud would teach fraudsters what to say. Answers given by fewer than ten people are left out.
 */
export async function careQuestions({ database, cases, outcome, book }: FraudContext) {
  const answers = await database.rows<Answer>(`SELECT request_number AS request, question, answer
    FROM staged.care_answer WHERE question IS NOT NULL ORDER BY request_number, question, question_version, answer`);
  const people = (rows: readonly Answer[]) => new Set(rows.map(({ request }) => cases.customer[request]!)).size;
  const questions = [...group(answers, ({ question }) => question)]
    .filter(([, rows]) => people(rows) >= FEWEST_PEOPLE)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const requests = new Set(answers.map(({ request }) => request)).size;
  return {
    numbers: { "fraud.people.care_asked": estimateOf(requests, requests, "count") } as Record<string, Estimate>,
    questions: questions.map(([question, rows]): Row => {
      const answered = rows.filter(({ answer }) => answer !== null).length;
      return { question, asked: rows.length, answered_share: answered / rows.length };
    }),
    answers: book.settings.analyst
      ? questions.flatMap(([question, rows]) => answerRows(question, rows, people, (i) => outcome.fraud[i] === 1))
      : [],
  };
}

function answerRows(
  question: string,
  rows: readonly Answer[],
  people: (rows: readonly Answer[]) => number,
  isFraud: (request: number) => boolean,
): Row[] {
  const given = [...group(rows, ({ answer }) => answer ?? "none")].sort(([a], [b]) => (a < b ? -1 : 1));
  return given
    .filter(([answer, own]) => answer !== "none" && people(own) >= FEWEST_PEOPLE)
    .map(([answer, own]) => {
      const { share, low, high } = wilsonInterval(
        sum(own, ({ request }) => Number(isFraud(request))),
        own.length,
      );
      return { question, answer, requests: own.length, fraud_share: share, low, high };
    });
}
