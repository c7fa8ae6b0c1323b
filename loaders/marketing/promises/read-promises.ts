import type { Database } from "../../stage/database.ts";

/** What was said that marketing would bring. */
export interface Promised {
  promise: string;
  campaign: string | null;
  name: string | null;
  /** Id of the metrics registry, without the campaign. */
  metric: string;
  low: number | null;
  mid: number;
  high: number | null;
  /** The chance that the outcome was said to lie between low and high; null when not said. */
  level: number | null;
  /** ISO days. */
  registeredOn: string;
  dueOn: string | null;
  isDue: boolean;
  /** Made before the campaign began; what is said later is no forecast. */
  isBeforeStart: boolean;
  /** A later promise took its place. */
  isSuperseded: boolean;
}

/** Promises in the order in which they were made. */
export function readPromises(database: Database): Promise<Promised[]> {
  return database.rows<Promised>(`SELECT
      promise_id AS promise, campaign_id AS campaign, campaign_name AS name, metric,
      CAST(low AS DOUBLE) AS low, CAST(mid AS DOUBLE) AS mid, CAST(high AS DOUBLE) AS high, CAST(level AS DOUBLE) AS level,
      registered_on AS "registeredOn", due_on AS "dueOn", is_due AS "isDue", is_before_start AS "isBeforeStart",
      is_superseded AS "isSuperseded"
    FROM staged.promise WHERE mid IS NOT NULL ORDER BY registered_on, promise_id`);
}
