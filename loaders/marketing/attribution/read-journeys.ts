import type { Database } from "../../stage/database.ts";
import type { Journeys } from "../../statistics/rule-attribution.ts";

/** Journeys of the last twelve months; `conversions` are sales. */
export interface FollowedJourneys extends Journeys {
  /** Names of channels by their number; null for those pooled as too rare. */
  names: readonly (string | null)[];
  /** Journeys that met each channel. */
  met: Float64Array;
  /** Value of each distinct journey's sales, in money. */
  values: Float64Array;
}

/** What the book's touches say of the last twelve months; without any, no journeys past no channels. */
export async function readJourneys(database: Database): Promise<FollowedJourneys> {
  const channels = await database.rows<{ channel: string | null; journeys: number }>(`
    SELECT channel, SUM(CAST(journeys AS DOUBLE)) AS journeys
    FROM staged.touch_channel GROUP BY channel, channel_number ORDER BY channel_number`);
  const paths = await database.columns(`SELECT path, journeys, sales, CAST(value AS DOUBLE) AS value
    FROM staged.touch_path ORDER BY path`);
  const sales = paths["sales"] as Float64Array;
  return {
    channels: channels.length,
    names: channels.map(({ channel }) => channel),
    met: Float64Array.from(channels, ({ journeys }) => journeys),
    paths: (paths["path"] as string[]).map((path) => Uint8Array.from(path.split(" "), Number)),
    conversions: sales,
    nulls: (paths["journeys"] as Float64Array).map((journeys, i) => journeys - sales[i]!),
    values: paths["value"] as Float64Array,
  };
}
