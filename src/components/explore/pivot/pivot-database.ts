import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { PivotRow } from "../../../models/pivot-query.js";
import type { PivotSchema } from "../../../models/pivot-schema.js";
import { openAnalystDatabase } from "../open-database.js";

export interface PivotDatabase {
  schema: PivotSchema;
  /** Whether rows stand for more than themselves. */
  weighted: (table: string) => Promise<boolean>;
  ask: (sql: string) => Promise<PivotRow[]>;
  /** A sentence about how the file was reached, when that is worth saying. */
  note: string | null;
}

/** Opens the analyst's database and reads what it holds. Throws an OpenDatabaseError. */
export async function openPivotDatabase(): Promise<PivotDatabase> {
  const { connection, note } = await openAnalystDatabase();
  const schema = await readSchema(connection);
  return {
    schema,
    note,
    ask: (sql) => rowsOf<PivotRow>(connection, sql),
    weighted: async (table) => {
      const rows = await rowsOf<{ most: number | null }>(
        connection,
        `SELECT CAST(MAX(weight) AS DOUBLE) AS most FROM ${table}`,
      );
      return (rows[0]?.most ?? 1) > 1;
    },
  };
}

async function readSchema(connection: AsyncDuckDBConnection): Promise<PivotSchema> {
  const columns = await rowsOf<{ table_name: string; column_name: string }>(
    connection,
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_catalog = current_database() ORDER BY table_name, ordinal_position",
  );
  const schema: Record<string, string[]> = {};
  for (const { table_name, column_name } of columns) (schema[table_name] ??= []).push(column_name);
  return schema;
}

async function rowsOf<Row extends object>(connection: AsyncDuckDBConnection, sql: string): Promise<Row[]> {
  const table = await connection.query(sql);
  return table.toArray().map((row: { toJSON: () => unknown }) => row.toJSON() as Row);
}
