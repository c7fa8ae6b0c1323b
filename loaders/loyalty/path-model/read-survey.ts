import { group } from "d3";
import type { Database } from "../../stage/database.ts";

/** What is known of everybody who was invited, whether they answered or not; levels, null when not known. */
export interface Traits {
  age: string | null;
  tenure: string | null;
  gender: string | null;
  channel: string | null;
  source: string | null;
  residence: string | null;
  income: string | null;
}

export interface Invitation extends Traits {
  survey: number;
  customer: number | null;
  wave: string;
  answered: boolean;
  /** Design weight. */
  weight: number;
}

export interface Item {
  item: string;
  construct: string;
}

/** Who gave which answer: a row per person who answered, a column per item. */
export interface Scores {
  /** Number of the questionnaire by row. */
  surveys: number[];
  items: Item[];
  /** From 1 to 10, rows x items, row by row; NaN for no answer. */
  scores: Float64Array;
}

/** Invitations and answers of one round of a survey. */
export interface Wave extends Scores {
  wave: string;
  invitations: Invitation[];
}

export type Respondent = "customer" | "employee";

const surveys = new WeakMap<Database, Map<Respondent, Promise<readonly Wave[]>>>();

/** The waves of a survey in the order of their first day, read once from a staged book. */
export function readSurvey(database: Database, respondent: Respondent): Promise<readonly Wave[]> {
  const known = surveys.get(database) ?? new Map<Respondent, Promise<readonly Wave[]>>();
  const waves = known.get(respondent) ?? readWaves(database, respondent);
  surveys.set(database, known.set(respondent, waves));
  return waves;
}

async function readWaves(database: Database, respondent: Respondent): Promise<Wave[]> {
  const invitations = await readInvitations(database, respondent);
  const items = await database.rows<Item>(itemQuery(respondent));
  const answers = (await database.columns(answerQuery(respondent))) as Record<keyof Answers, Float64Array>;
  return [...group(invitations, ({ wave }) => wave)].map(([wave, invited]) => {
    return { wave, invitations: invited, items, ...scoresOf(answers, invited, items.length) };
  });
}

interface Answers {
  survey: Float64Array;
  /** Position in the list of items, from 1. */
  position: Float64Array;
  score: Float64Array;
}

function scoresOf(answers: Answers, invitations: readonly Invitation[], size: number): Omit<Scores, "items"> {
  const surveys = invitations.filter(({ answered }) => answered).map(({ survey }) => survey);
  const rowOf = new Map(surveys.map((survey, row) => [survey, row]));
  const scores = new Float64Array(surveys.length * size).fill(NaN);
  for (let i = 0; i < answers.survey.length; i++) {
    const row = rowOf.get(answers.survey[i]!);
    if (row !== undefined) scores[row * size + answers.position[i]! - 1] = answers.score[i]!;
  }
  return { surveys, scores };
}

async function readInvitations(database: Database, respondent: Respondent): Promise<Invitation[]> {
  const columns = await database.columns(invitationQuery(respondent));
  const number = (name: string) => columns[name] as Float64Array;
  const text = (name: string) => columns[name] as (string | null)[];
  return Array.from(number("survey"), (survey, i) => {
    const customer = number("customer")[i]!;
    return {
      survey,
      customer: Number.isNaN(customer) ? null : customer,
      wave: text("wave")[i]!,
      answered: number("answered")[i] === 1,
      weight: number("weight")[i]!,
      age: text("age")[i]!,
      tenure: text("tenure")[i]!,
      gender: text("gender")[i]!,
      channel: text("channel")[i]!,
      source: text("source")[i]!,
      residence: text("residence")[i]!,
      income: text("income")[i]!,
    };
  });
}

const YEARS_OLD = "EXTRACT(YEAR FROM v.invited_on) - c.birth_year";
const YEARS_WITH_US = "EXTRACT(YEAR FROM v.invited_on) - EXTRACT(YEAR FROM c.joined_on)";

const invitationQuery = (respondent: Respondent): string => `SELECT
  v.survey_number AS survey, v.customer_number AS customer, v.wave AS wave, v.answered AS answered,
  CAST(v.weight AS DOUBLE) AS weight,
  CASE WHEN ${YEARS_OLD} < 35 THEN '00-34' WHEN ${YEARS_OLD} < 50 THEN '35-49' WHEN ${YEARS_OLD} < 65 THEN '50-64'
    WHEN c.birth_year IS NOT NULL THEN '65-99' END AS age,
  CASE WHEN ${YEARS_WITH_US} < 5 THEN '0-4 years' WHEN ${YEARS_WITH_US} < 10 THEN '5-9 years'
    WHEN ${YEARS_WITH_US} < 15 THEN '10-14 years' WHEN c.joined_on IS NOT NULL THEN 'over 14 years' END AS tenure,
  c.gender AS gender, c.preferred_channel AS channel, c.source AS source, c.residence AS residence, c.income_band AS income
  FROM staged.survey_invitation AS v LEFT JOIN staged.customer AS c ON c.customer_number = v.customer_number
  WHERE v.respondent = '${respondent}' ORDER BY v.wave_order, v.survey_number`;

const itemQuery = (respondent: Respondent): string => `SELECT item_id AS item, construct
  FROM staged.survey_answer WHERE respondent = '${respondent}' GROUP BY item_id, construct ORDER BY item_id, construct`;

const answerQuery = (respondent: Respondent): string => `SELECT
  survey_number AS survey, DENSE_RANK() OVER (ORDER BY item_id, construct) AS position, score
  FROM staged.survey_answer WHERE respondent = '${respondent}' ORDER BY survey_number, position`;
