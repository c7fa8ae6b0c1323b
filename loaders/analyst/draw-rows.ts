import type { Database } from "../stage/database.ts";

/** A table of the analyst's database holds at most so many rows. */
export const MOST_ROWS = 1_000_000;

export interface Drawn {
  /** Rows before and after. */
  of: number;
  rows: number;
  /** Rows of the book that a row stands for. */
  weight: number;
}

/**
 * Keeps at most `most` rows of `table`, which has a column `draw` from 0 to 1: those of the lowest draws. Rows of one customer share
 * their draw and stay together, and who is drawn into a small table is also in every larger one, so that joins still hold.
 */
export async function drawRows(database: Database, table: string, most = MOST_ROWS): Promise<Drawn> {
  const of = await count(database, table);
  if (of <= most) return { of, rows: of, weight: 1 };
  await database.run(`DELETE FROM ${table} WHERE draw NOT IN (
    SELECT draw FROM (
      SELECT draw, SUM(COUNT(*)) OVER (ORDER BY draw) AS rows_so_far FROM ${table} GROUP BY draw
    ) WHERE rows_so_far <= ${most}
  )`);
  const rows = await count(database, table);
  return { of, rows, weight: of / rows };
}

async function count(database: Database, table: string): Promise<number> {
  const [row] = await database.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
  return row!.n;
}
