import type { Check, Row } from "../../../src/models/report.ts";
import type { AnalysePart, FraudContext, Part } from "../part.ts";
import { readBridge, requestsOf, type BridgeInput } from "../bridge/read-bridge.ts";
import { flagged } from "../handling/handling.ts";
import { ageRows, lostPerStopped } from "./by-age.ts";
import { careQuestions } from "./care-questions.ts";
import { traitGroups } from "./groups.ts";
import { missingNeeds } from "./needs.ts";
import { opportunityRows, seniorNumbers, type OpportunityInput } from "./opportunity.ts";
import { programme } from "./programme.ts";
import { contactAnswers, contactReach } from "./trusted-contacts.ts";

type Found = Pick<Part, "numbers" | "tables">;

const NOTHING: Found = { numbers: {}, tables: {} };

/** Whom the lights delay and whom they protect, whether all are warned for alike, and what else is done for people. */
export const people: AnalysePart = async (context) => {
  const missing = missingNeeds(context.book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  if (lacks.has("people")) return { ...NOTHING, missing, checks: [] };
  const input = await readBridge(context);
  const found = [
    lacks.has("people_lights") ? NOTHING : await underLights(input, !lacks.has("people_asked")),
    lacks.has("people_contacts") ? NOTHING : await contacts(input),
    lacks.has("people_care") ? NOTHING : await care(context),
    lacks.has("people_programme") ? NOTHING : await safe(context),
  ];
  return {
    numbers: Object.assign({}, ...found.map(({ numbers }) => numbers)) as Part["numbers"],
    tables: Object.assign({}, ...found.map(({ tables }) => tables)) as Part["tables"],
    missing,
    checks: alikeCheck(found[0]!.tables["people_opportunity"] ?? []),
  };
};

/** No group's frauds are clearly flagged less often than others', after adjustment. */
function alikeCheck(rows: readonly Row[]): Check[] {
  if (rows.length === 0) return [];
  const isLess = ({ p, difference }: Row) => p !== null && Number(p) < 0.1 && Number(difference) < 0;
  return [{ id: "people_flagged_alike", passed: !rows.some(isLess), value: null, limit: null }];
}

async function underLights(input: BridgeInput, knowsAsked: boolean): Promise<Found> {
  const { context } = input;
  const opportunity = await opportunityInput(input);
  return {
    numbers: {
      ...seniorNumbers(opportunity, context.cases.age),
      ...(knowsAsked ? lostPerStopped(input) : {}),
    },
    tables: { people_ages: ageRows(input), people_opportunity: opportunityRows(opportunity) },
  };
}

async function opportunityInput({ context, cover, handling }: BridgeInput): Promise<OpportunityInput> {
  const { cases, outcome } = context;
  const shown = requestsOf(cases.count, (i) => cover.covered[i] === 1 && handling.light[i]! > 0);
  return {
    cases,
    frauds: shown.filter((i) => outcome.fraud[i] === 1),
    others: shown.filter((i) => outcome.fraud[i] === 0),
    isFlagged: (i) => flagged(handling, i),
    traits: await traitGroups(context),
  };
}

async function contacts(input: BridgeInput): Promise<Found> {
  const reach = await contactReach(input.context.database);
  const answers = contactAnswers(input);
  return {
    numbers: { ...reach.numbers, ...answers.numbers },
    tables: { people_contacts: reach.rows, people_contact_answers: answers.rows },
  };
}

async function care(context: FraudContext): Promise<Found> {
  const { numbers, questions, answers } = await careQuestions(context);
  return { numbers, tables: { people_questions: questions, people_answers: answers } };
}

async function safe(context: FraudContext): Promise<Found> {
  const { numbers, rows } = await programme(context);
  return { numbers, tables: { people_programme: rows } };
}
