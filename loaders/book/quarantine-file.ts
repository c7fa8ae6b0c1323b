import type { Database } from "../stage/database.ts";
import { literal } from "./sql-text.ts";

/** The first value at fault by "table.column code"; raw values, for the eyes of whoever has the book. */
export async function quarantineExamples(database: Database): Promise<Map<string, string>> {
  const rows = await database.rows<{ fault: string; value: string | null }>(`
    SELECT table_name || '.' || column_name || ' ' || code AS fault, arg_min(value, row_number) AS value
    FROM checks.quarantine
    GROUP BY fault
    ORDER BY fault`);
  return new Map(rows.flatMap(({ fault, value }) => (value === null ? [] : [[fault, value]])));
}

/** Writes every line of the quarantine, raw values included, as CSV. */
export async function writeQuarantine(database: Database, file: string): Promise<void> {
  const order = "ORDER BY table_name, row_number, column_name, expectation";
  await database.run(`COPY (SELECT * FROM checks.quarantine ${order}) TO ${literal(file)} (FORMAT csv, HEADER)`);
}
