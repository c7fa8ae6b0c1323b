import { openDatabase, type Database } from "../../../loaders/stage/database.ts";
import { pivotQuery, type PivotRow } from "../../../src/models/pivot-query.ts";
import type { PivotSchema } from "../../../src/models/pivot-schema.ts";
import { readPivot, type PivotState } from "../../../src/models/pivot-state.ts";
import { pivotTable } from "../../../src/models/pivot-table.ts";

/** A database of customers and policies written as SQL tuples, with all else that a pivot asks left out. */
export async function pivotDatabase(customers: string[], policies: string[]): Promise<Database> {
  const database = await openDatabase({ threads: 1 });
  await database.run(
    "CREATE TABLE customers (customer VARCHAR, kind VARCHAR, region VARCHAR, joined_month DATE, value_to_date DOUBLE, weight DOUBLE)",
  );
  await database.run(
    "CREATE TABLE policies (policy VARCHAR, customer VARCHAR, product VARCHAR, is_rider BOOLEAN, channel VARCHAR, issued_month DATE, ended_month DATE, annual_premium DOUBLE, kept_13 BOOLEAN, weight DOUBLE)",
  );
  if (customers.length > 0) await database.run(`INSERT INTO customers VALUES ${customers.join(", ")}`);
  if (policies.length > 0) await database.run(`INSERT INTO policies VALUES ${policies.join(", ")}`);
  return database;
}

export async function schemaOf(database: Database): Promise<PivotSchema> {
  const rows = await database.rows<{ table_name: string; column_name: string }>(
    "SELECT table_name, column_name FROM information_schema.columns ORDER BY table_name, ordinal_position",
  );
  const schema: Record<string, string[]> = {};
  for (const { table_name, column_name } of rows) (schema[table_name] ??= []).push(column_name);
  return schema;
}

/** What an address asks of a database: the state, and the table as it may be shown. */
export async function ask(database: Database, search: string) {
  const schema = await schemaOf(database);
  const { state, unmet } = readPivot(search, schema)!;
  const answer = await database.rows<PivotRow>(pivotQuery(state, schema));
  return { state, unmet, answer, table: pivotTable(answer, state) };
}

/** The whole of a measure as its answer tells it: a sum, or an average. */
export async function wholeOf(database: Database, state: PivotState): Promise<number | null> {
  const answer = await database.rows<PivotRow>(pivotQuery(state, await schemaOf(database)));
  return pivotTable(answer, state).total.value;
}
