import { pairwiseCorrelation } from "../../statistics/correlation-matrix.ts";
import { cronbachAlpha } from "../../statistics/measurement-quality.ts";
import type { Database } from "../../stage/database.ts";
import { answerMatrix, type AnswerMatrix } from "../path-model/answer-matrix.ts";
import { CUSTOMER_CONSTRUCTS, type ConstructName } from "../path-model/constructs.ts";
import { readSurvey, type Wave } from "../path-model/read-survey.ts";
import { responseWeights } from "../path-model/response-weights.ts";

/** What identified customers answered, one row per questionnaire, by customer and then by day. */
export interface Attitudes {
  constructs: ConstructName[];
  customer: Float64Array;
  /** Days from 1970-01-01 to the answer. */
  day: Float64Array;
  /** Design weight times the inverse of the chance to answer. */
  weight: Float64Array;
  /** One column per construct: mean of its answered items, on their scale from 1 to 10. */
  scores: Float64Array[];
  measurement: Measurement;
}

/** How well items measure the constructs, from all waves together. */
export interface Measurement {
  /** Among items, from all who answered both. */
  correlation: Float64Array;
  size: number;
  /** Positions of each construct's items. */
  items: number[][];
  /** Cronbach's alpha by construct; null for a single item, whose error nobody can see. */
  reliability: (number | null)[];
}

/** Customers' attitudes with the day they were given, without questionnaires that leave a construct out. */
export async function readAttitudes(database: Database): Promise<Attitudes> {
  const waves = await readSurvey(database, "customer");
  const days = await answerDays(database);
  const all = answerMatrix(together(waves), CUSTOMER_CONSTRUCTS);
  const constructs = all.constructs.map(({ name }) => name);
  const scores = all.constructs.map(({ items }) => constructScores(all, items));
  const weights = new Map(waves.flatMap((wave, i) => [...responseWeights(wave, waves.slice(0, i)).weights]));
  const customers = new Map(
    waves.flatMap(({ invitations }) => invitations.map(({ survey, customer }) => [survey, customer])),
  );
  const rows = [...all.surveys.keys()]
    .map((row) => {
      const survey = all.surveys[row]!;
      return {
        row,
        customer: customers.get(survey) ?? NaN,
        day: days.get(survey) ?? NaN,
        weight: weights.get(survey) ?? 0,
      };
    })
    .filter(({ row, customer, day, weight }) => {
      return Number.isFinite(customer + day) && weight > 0 && scores.every((column) => Number.isFinite(column[row]!));
    })
    .sort((a, b) => a.customer - b.customer || a.day - b.day);
  return {
    constructs,
    customer: Float64Array.from(rows, ({ customer }) => customer),
    day: Float64Array.from(rows, ({ day }) => day),
    weight: Float64Array.from(rows, ({ weight }) => weight),
    scores: scores.map((column) => Float64Array.from(rows, ({ row }) => column[row]!)),
    measurement: measurementOf(all),
  };
}

async function answerDays(database: Database): Promise<Map<number, number>> {
  const columns = await database.columns(`SELECT
    survey_number AS survey, CAST(answered_on - DATE '1970-01-01' AS INTEGER) AS day
    FROM staged.survey_invitation WHERE answered AND answered_on IS NOT NULL ORDER BY survey_number`);
  const [survey, day] = [columns["survey"] as Float64Array, columns["day"] as Float64Array];
  return new Map(Array.from(survey, (number, i) => [number, day[i]!]));
}

/** Answers of all waves under one another. */
function together(waves: readonly Wave[]): { surveys: number[]; items: Wave["items"]; scores: Float64Array } {
  const items = waves[0]?.items ?? [];
  const surveys = waves.flatMap((wave) => wave.surveys);
  const scores = new Float64Array(surveys.length * items.length);
  let start = 0;
  for (const wave of waves) {
    scores.set(wave.scores, start);
    start += wave.scores.length;
  }
  return { surveys, items, scores };
}

/** Mean of the answered items; NaN where fewer than half were answered. */
function constructScores({ scores, items: all, surveys }: AnswerMatrix, items: readonly number[]): Float64Array {
  return Float64Array.from(surveys, (_, row) => {
    const given = items.map((item) => scores[row * all.length + item]!).filter((score) => !Number.isNaN(score));
    return 2 * given.length >= items.length ? given.reduce((sum, score) => sum + score, 0) / given.length : NaN;
  });
}

function measurementOf({ scores, items, surveys, constructs }: AnswerMatrix): Measurement {
  const size = items.length;
  const correlation = pairwiseCorrelation(scores, size, new Float64Array(surveys.length).fill(1));
  const positions = constructs.map((construct) => construct.items);
  const reliability = positions.map((own) => cronbachAlpha(correlation, size, own));
  return { correlation, size, items: positions, reliability };
}
