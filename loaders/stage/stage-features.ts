import { contract } from "../book/contract/index.ts";
import { identifier, literal } from "../book/sql-text.ts";
import type { Database } from "./database.ts";

/** Columns of a feature table that say which request it is and when the company knew it. */
const KEYS = ["request_id", "known_at"];

/**
 * `staged.feature_<source>` for every source of features: the request's number and its numeric columns, only of rows that were known when the
 * request was made; and `staged.feature_source`, which counts the rows of each source and those left out because they were known too late.
 */
export async function stageFeatures(database: Database): Promise<void> {
  await database.run(`CREATE TABLE staged.feature_source
    (source VARCHAR, features INTEGER, known_rows INTEGER, late_rows INTEGER)`);
  for (const { name, open } of contract) if (open) await stageSource(name.replace(/^features_/, ""), database);
}

async function stageSource(source: string, database: Database): Promise<void> {
  const table = `book.${identifier(`features_${source}`)}`;
  const names = await numericColumns(`features_${source}`, database);
  const columns = names.map((name) => `, ${asReal(`f.${identifier(name)}`)} AS ${identifier(name)}`).join("");
  const late = "f.known_at IS NOT NULL AND f.known_at > r.requested_at";
  await database.run(`CREATE TABLE staged.${identifier(`feature_${source}`)} AS
    SELECT r.request_number${columns}
    FROM ${table} AS f JOIN staged.request AS r ON r.request_id = f.request_id
    WHERE NOT (${late})`);
  await database.run(`INSERT INTO staged.feature_source
    SELECT ${literal(source)}, ${names.length}, COUNT(CASE WHEN NOT (${late}) THEN 1 END), COUNT(CASE WHEN ${late} THEN 1 END)
    FROM ${table} AS f JOIN staged.request AS r ON r.request_id = f.request_id`);
}

/** Features are kept with seven digits, which halves what a thousand of them take; one beyond that range counts as missing. */
function asReal(feature: string): string {
  return `CASE WHEN ABS(${feature}) < 3e38 THEN CAST(${feature} AS REAL) END`;
}

async function numericColumns(table: string, database: Database): Promise<string[]> {
  const columns = await database.rows<{ column_name: string }>(`SELECT column_name FROM information_schema.columns
    WHERE table_schema = 'book' AND table_name = ${literal(table)} ORDER BY ordinal_position`);
  return columns.map(({ column_name }) => column_name).filter((name) => !KEYS.includes(name));
}
