import type { Database } from "../../stage/database.ts";
import { scoredModel, type ScoredModel } from "./scored-model.ts";

/** The name under which models that followed one another are judged as one system, as it ran. */
export const AS_RUN = "as_run";

interface Score {
  request: number;
  model: string;
  /** Null: the whole model. */
  expert: string | null;
  score: number;
}

/**
 * The models that the book brings, in the order of their first score; before them, when there is more than one, the system as it ran: on each request
 * the score of the model that began last. Scores come from `scores`, and for requests without any from the lights that staff saw.
 */
export async function broughtModels(database: Database, count: number): Promise<ScoredModel[]> {
  const scores = await readScores(database);
  const names = [...new Set(scores.map(({ model }) => model))];
  const models = names.map((name) => oneModel(name, scores, count));
  return models.length > 1 ? [asRun(models, count), ...models] : models;
}

async function readScores(database: Database): Promise<Score[]> {
  return database.rows<
    Score & { started_day: number }
  >(`SELECT request_number AS request, model, expert, score, started_day
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
}

function oneModel(name: string, scores: readonly Score[], count: number): ScoredModel {
  const own = scores.filter(({ model }) => model === name);
  const experts = [...new Set(own.flatMap(({ expert }) => expert ?? []))].sort();
  const of = (wanted: string | null) => {
    const column = new Float64Array(count).fill(NaN);
    for (const { request, expert, score } of own) if (expert === wanted) column[request] = score;
    return column;
  };
  return scoredModel(name, "book", of(null), Object.fromEntries(experts.map((expert) => [expert, of(expert)])));
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
