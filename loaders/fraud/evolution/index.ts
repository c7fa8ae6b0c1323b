import { noEstimate } from "../../../src/models/evidence.ts";
import type { LearningGrid } from "../../../src/models/fraud-learning.ts";
import { tooFewFrauds } from "../diagnostics/known-frauds.ts";
import type { AnalysePart, FraudContext, Part } from "../part.ts";
import { answerNumbers, verdictNumbers } from "./answer-numbers.ts";
import { explorationCosts } from "./exploration-costs.ts";
import { sourceRows, yearRows } from "./label-sources.ts";
import { learningNumbers, noLearningNumbers, practiceRows } from "./learning-numbers.ts";
import { missingNeeds } from "./needs.ts";
import { protectedRows } from "./protected-money.ts";
import { readCareAnswers, readReviewed } from "./read-answers.ts";
import { learningGrid, practiceOutcomes } from "./simulated-learning.ts";
import { staffVerdicts } from "./staff-verdicts.ts";
import { startingPoint } from "./starting-point.ts";

/** What answers and findings say so far, and, in a simulation that starts where the book is, what learning from them does over time. */
export const evolution: AnalysePart = async (context) => {
  const missing = missingNeeds(context.book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  if (lacks.has("learning")) return { numbers: {}, tables: {}, missing, checks: [] };
  const real = await learntSoFar(context, lacks);
  const simulated = await simulatedFrom(context);
  return {
    numbers: { ...simulated.numbers, ...real.numbers },
    tables: { ...simulated.tables, ...real.tables },
    missing,
    checks: [],
    ...(simulated.model && { model: simulated.model }),
  };
};

async function learntSoFar(
  context: FraudContext,
  lacks: ReadonlySet<string>,
): Promise<Pick<Part, "numbers" | "tables">> {
  const { database, cases, findings } = context;
  const reviewed = await readReviewed(database, cases.count);
  return {
    numbers: {
      ...(lacks.has("care_answers") ? {} : answerNumbers(await readCareAnswers(database))),
      ...(lacks.has("staff_verdicts")
        ? { "fraud.learning.cleared_wrongly": noEstimate("missing_table", 0, "share") }
        : verdictNumbers(staffVerdicts(context, reviewed))),
    },
    tables: { label_sources: sourceRows(context, reviewed), labels_by_year: yearRows(findings) },
  };
}

async function simulatedFrom(
  context: FraudContext,
): Promise<Pick<Part, "numbers" | "tables"> & { model?: LearningGrid }> {
  const { book, options, outcome } = context;
  const frauds = outcome.fraud.reduce((sum, one) => sum + one, 0);
  const start = await startingPoint(context);
  if (!start)
    return { numbers: noLearningNumbers(tooFewFrauds(frauds, context.cases.count) ?? "too_few", frauds), tables: {} };
  const outcomes = practiceOutcomes(start, options.seed);
  const review = { minutes: book.settings.review_minutes, cost: book.settings.review_cost };
  return {
    numbers: learningNumbers(outcomes, start),
    tables: {
      learning: practiceRows(outcomes),
      exploration_costs: explorationCosts(outcomes, start, review),
      learning_worth: protectedRows(context, outcomes, start),
    },
    model: learningGrid(start, options.seed),
  };
}
