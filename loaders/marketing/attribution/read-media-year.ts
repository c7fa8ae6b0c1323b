import type { Database } from "../../stage/database.ts";

/** A channel of advertising over the last twelve months. */
export interface MediaYear {
  channel: string;
  weeks: number;
  /** In money; null when no week says. */
  spend: number | null;
  /** Sales that its platform claims; null when it claims none. */
  claimed: number | null;
}

/** In the order of their names. */
export async function readMediaYear(database: Database): Promise<MediaYear[]> {
  return database.rows<MediaYear>(`SELECT channel, weeks, CAST(spend AS DOUBLE) AS spend, CAST(claimed AS DOUBLE) AS claimed
    FROM staged.media_year ORDER BY channel`);
}
