import type { Database } from "../../stage/database.ts";
import { coded } from "../cases/read-cases.ts";
import { scoredModel, type ScoredModel } from "./scored-model.ts";

/** The name under which models that followed one another are judged as one system, as it ran. */
export const AS_RUN = "as_run";

/** One entry a score, in the order of the model's first score, then of requests. */
interface Scores {
  request: Float64Array;
  score: Float64Array;
  /** Number of the model in `models`. */
  model: Int16Array;
  models: string[];
  /** Number of the expert in `experts`; -1: the whole model. */
  expert: Int16Array;
  experts: readonly string[];
}

/**
 * The models that the book brings, in the order of their first score; before them, when there is more than one, the system as it ran: on each request
 * the score of the model that began last. Scores come from `scores`, and for requests without any from the lights that staff saw.
 */
export async function broughtModels(database: Database, count: number): Promise<ScoredModel[]> {
  const scores = await readScores(database);
  const models = scores.models.map((name, model) => oneModel(name, model, scores, count));
  return models.length > 1 ? [asRun(models, count), ...models] : models;
}

async function readScores(database: Database): Promise<Scores> {
  const read = await database.columns(`SELECT request_number, model, expert, score
    FROM (
      SELECT request_number, model, expert, score, started_day FROM staged.request_score
      UNION ALL
      SELECT l.request_number, l.model, NULL AS expert, l.score, MIN(l.shown_day) OVER (PARTITION BY l.model) AS started_day
      FROM staged.request_light AS l
      WHERE l.score IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM staged.request_score AS s
        WHERE s.request_number = l.request_number AND s.model = l.model AND s.expert IS NULL
      )
    ) AS given
    ORDER BY started_day, model, request_number, expert`);
  const names = read["model"] as string[];
  const models = [...new Set(names)];
  const places = new Map(models.map((name, place) => [name, place]));
  const { codes, levels } = coded(read["expert"] as (string | null)[]);
  return {
    request: read["request_number"] as Float64Array,
    score: read["score"] as Float64Array,
    model: Int16Array.from(names, (name) => places.get(name)!),
    models,
    expert: codes,
    experts: levels,
  };
}

function oneModel(name: string, model: number, scores: Scores, count: number): ScoredModel {
  const whole = new Float64Array(count).fill(NaN);
  const experts: Record<string, Float64Array> = {};
  for (const expert of expertsOf(model, scores)) experts[expert] = new Float64Array(count).fill(NaN);
  for (let i = 0; i < scores.request.length; i++) {
    if (scores.model[i] !== model) continue;
    const expert = scores.expert[i]!;
    const column = expert < 0 ? whole : experts[scores.experts[expert]!]!;
    column[scores.request[i]!] = scores.score[i]!;
  }
  return scoredModel(name, "book", whole, experts);
}

/** Names of the experts within a model, ascending. */
function expertsOf(model: number, scores: Scores): string[] {
  const own = new Set(scores.expert.filter((expert, i) => expert >= 0 && scores.model[i] === model));
  return scores.experts.filter((_, expert) => own.has(expert));
}

function asRun(models: readonly ScoredModel[], count: number): ScoredModel {
  const latest = (columns: readonly (Float64Array | undefined)[]) => {
    const column = new Float64Array(count).fill(NaN);
    for (const scores of columns)
      scores?.forEach((score, request) => {
        if (!Number.isNaN(score)) column[request] = score;
      });
    return column;
  };
  const experts = [...new Set(models.flatMap((model) => Object.keys(model.experts)))].sort();
  return scoredModel(
    AS_RUN,
    "book",
    latest(models.map((model) => model.scores)),
    Object.fromEntries(experts.map((expert) => [expert, latest(models.map((model) => model.experts[expert]))])),
  );
}
