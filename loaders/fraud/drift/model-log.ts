import type { Database } from "../../stage/database.ts";

/** A change to the running model. */
export interface ModelChange {
  /** Days since 1970. */
  day: number;
  model: string | null;
  change: string;
  note: string | null;
}

/** The log of the running model, in order of time. */
export async function readModelLog(database: Database): Promise<ModelChange[]> {
  return database.rows<ModelChange & Record<string, string | number | null>>(
    `SELECT changed_day AS day, model, change, note FROM staged.model_change
    WHERE changed_day IS NOT NULL ORDER BY changed_at, model, change, note`,
  );
}

/** The day on which the running model learnt: the first training of the model that was trained last but was not only added to. Null without one. */
export function trainedOn(log: readonly ModelChange[]): { day: number; model: string | null } | null {
  const trainings = log.filter(({ change }) => change === "trained");
  const last = trainings[trainings.length - 1];
  if (!last) return null;
  const first = trainings.find(({ model }) => model === last.model)!;
  return { day: first.day, model: first.model };
}

/** The latest training of whatever part of the model; null without one. */
export function lastTraining(log: readonly ModelChange[]): ModelChange | null {
  return log.filter(({ change }) => change === "trained").at(-1) ?? null;
}
