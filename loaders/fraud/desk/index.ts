import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { reasonsOf, type CareQuestion, type DeskModel } from "../../../src/models/fraud-desk.ts";
import { scoreRequest } from "../../../src/models/fraud-model.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import { missingFor, type Needs } from "../../book/contract/needs.ts";
import { equalRateCuts } from "../lights/equal-rate-cuts.ts";
import type { AnalysePart, FraudContext, Part } from "../part.ts";
import { careQuestions, readAnswers } from "./care-questions.ts";
import { deskFeatures } from "./desk-features.ts";
import { deskExamples, modelFeatures } from "./examples.ts";

const needs = {
  desk_questions: { care: ["request_id", "question", "answer"] },
} satisfies Record<string, Needs>;

const needsToLearn = {
  desk_model: { labels: ["request_id", "labelled_at", "label"], features_behaviour: ["request_id"] },
} satisfies Record<string, Needs>;

/** What the page of the desk asks: the reference model, requests to begin with, and what answers to care questions tell. */
export const desk: AnalysePart = async (context) => {
  const { reference, database, cases, outcome, book } = context;
  const questions = careQuestions(await readAnswers(database), outcome);
  const missing = missingFor({ ...(reference ? {} : needsToLearn), ...needs }, book.columns);
  const tables = { care_answers: answerRows(questions) };
  const numbers = answerNumbers(questions, tables.care_answers);
  const cuts = reference && (await equalRateCuts(context, reference.scored));
  if (!reference || !cuts) return { numbers: { ...numbers, ...noModel() }, tables, missing, checks: [] };
  const sources = await modelFeatures(database, reference.model, cases.count);
  const model: DeskModel = {
    fraud: reference.model,
    cuts,
    features: deskFeatures(reference),
    reasons: reference.reasons,
    examples: deskExamples(cases, outcome, sources),
    questions,
  };
  return {
    numbers: { ...numbers, ...modelNumbers(context, model) },
    tables,
    missing,
    checks: [addsUp(model)],
    model,
  };
};

function answerRows(questions: readonly CareQuestion[]): Row[] {
  return questions.flatMap(({ question, answers }) =>
    answers.map(({ answer, n, frauds, ratio, low, high }) => ({ question, answer, n, frauds, ratio, low, high })),
  );
}

function answerNumbers(questions: readonly CareQuestion[], rows: readonly Row[]): Record<string, Estimate> {
  const answers = questions.flatMap((question) => question.answers);
  const strongest = answers.reduce<(typeof answers)[number] | null>(
    (best, answer) => (!best || answer.low > best.low ? answer : best),
    null,
  );
  const n = rows.reduce((sum, row) => sum + Number(row["n"]), 0);
  const method = "desk_likelihood_ratio";
  return {
    "fraud.desk.answers": n > 0 ? estimateOf(n, n, "desk_counted") : noEstimate("desk_no_answers", 0, "desk_counted"),
    "fraud.desk.strongest_answer": strongest
      ? estimateOf(strongest.ratio, strongest.n, method, { low: strongest.low, high: strongest.high, grade: "D" })
      : noEstimate("desk_no_answers", 0, method, "D"),
  };
}

function modelNumbers({ reference }: FraudContext, { cuts }: DeskModel): Part["numbers"] {
  const { requests, frauds } = reference!.learnt;
  return {
    "fraud.desk.yellow_cut": estimateOf(cuts.yellow, requests, "desk_equal_rate", { grade: "C" }),
    "fraud.desk.red_cut": estimateOf(cuts.red, requests, "desk_equal_rate", { grade: "C" }),
    "fraud.desk.learnt_frauds": estimateOf(frauds, requests, "desk_counted"),
  };
}

function noModel(): Part["numbers"] {
  return { "fraud.desk.yellow_cut": noEstimate("desk_no_model", 0, "desk_equal_rate", "C") };
}

/** The reasons of every example sum to its score, as log-odds. */
function addsUp({ fraud, reasons, examples }: DeskModel): Check {
  const errors = examples.map(({ request }) => {
    const { logOdds, base, sources } = scoreRequest(fraud, request);
    return Math.abs(reasonsOf(sources, reasons).reduce((sum, reason) => sum + reason.logOdds, base) - logOdds);
  });
  return { id: "desk_adds_up", passed: Math.max(0, ...errors) < 1e-9, value: null, limit: null };
}
