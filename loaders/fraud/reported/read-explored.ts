import type { Database } from "../../stage/database.ts";

/** A request that staff looked at by lot. */
export interface Explored {
  request: number;
  /** Its chance to be drawn, above 0 and below 1. */
  chance: number;
}

/** Requests reviewed by lot, each once. */
export async function readExplored(database: Database): Promise<Explored[]> {
  return database.rows<Explored>(`SELECT request_number AS request, CAST(MAX(selection_probability) AS DOUBLE) AS chance
    FROM staged.request_review
    WHERE selection_probability > 0
    GROUP BY request_number
    HAVING MAX(selection_probability) < 1
    ORDER BY request_number`);
}
