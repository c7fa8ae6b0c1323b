import type { Database } from "../stage/database.ts";
import type { Fault } from "./book-report.ts";
import { rejectedName } from "./csv-source.ts";
import { numberedRows, rawName } from "./row-select.ts";
import type { Rule } from "./rules.ts";
import type { Source } from "./source.ts";
import { identifier, literal } from "./sql-text.ts";
import type { TypedTable } from "./typed-table.ts";

/** One line for each fault; a row with several has several lines. What follows a ";" in an expectation is of that row alone. */
export async function createQuarantine(database: Database): Promise<void> {
  await database.run(`
    CREATE OR REPLACE TABLE checks.quarantine (
      table_name VARCHAR, row_number BIGINT, column_name VARCHAR, value VARCHAR, expectation VARCHAR, code VARCHAR
    )`);
}

/** Sets aside the rows of a CSV file that could not be taken apart into fields. */
export async function setAsideMalformed({ table, rejected }: Source, database: Database): Promise<void> {
  if (rejected === 0) return;
  await database.run(`
    INSERT INTO checks.quarantine
    SELECT ${literal(table.name)}, row_number, '', csv_line, expectation, 'malformed'
    FROM source.${rejectedName(table)}
    ORDER BY row_number`);
}

/** Sets aside the rows that break a rule, with the values as they stand in the file. */
export async function setAsideBroken(table: TypedTable, rules: readonly Rule[], database: Database): Promise<void> {
  await database.run(`
    CREATE OR REPLACE TEMP TABLE broken_rows AS
    SELECT * FROM (${numberedRows(table)}) AS rows
    WHERE ${rules.map((rule) => `(${rule.broken})`).join("\n   OR ")}`);
  const counts = rules.map((rule, i) => `count_if(${rule.broken}) AS n${i}`);
  const [row] = await database.rows<Record<string, number>>(`SELECT ${counts.join(", ")} FROM broken_rows`);
  for (const rule of rules.filter((_, i) => row![`n${i}`]! > 0)) {
    await database.run(`
      INSERT INTO checks.quarantine
      SELECT ${literal(table.source.table.name)}, row_number, ${literal(rule.column)}, ${rawName(rule.column)},
        ${literal(rule.expectation)}, ${literal(rule.code)}
      FROM broken_rows
      WHERE ${rule.broken}
      ORDER BY row_number`);
  }
  await database.run("DROP TABLE broken_rows");
}

/** Sets aside rows that point at a row which is not in the file of the other table, even as one that is set aside. */
export async function setAsideOrphans(
  table: TypedTable,
  others: readonly TypedTable[],
  database: Database,
): Promise<void> {
  const name = table.source.table.name;
  for (const { name: column, references } of table.columns) {
    const [otherName, key] = (references ?? "").split(".") as [string, string];
    const other = others.find(({ source }) => source.table.name === otherName);
    if (!other?.columns.some((target) => target.name === key)) continue;
    await database.run(`
      INSERT INTO checks.quarantine
      SELECT ${literal(name)}, row_number, ${literal(column)}, ${identifier(column)},
        ${literal(`one that is in ${otherName}.${key}`)}, 'not_found'
      FROM typed.${identifier(name)} AS pointing
      WHERE ${identifier(column)} IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM typed.${identifier(otherName)} AS other WHERE other.${identifier(key)} = pointing.${identifier(column)})
      ORDER BY row_number`);
  }
}

/** Sets aside every row whose key an earlier row has, among rows that have no other fault. */
export async function setAsideDuplicates(table: TypedTable, database: Database): Promise<void> {
  const name = table.source.table.name;
  const key = table.source.table.key.filter((part) => table.columns.some((column) => column.name === part));
  if (key.length === 0) return;
  const parts = key.map(identifier).join(", ");
  const sound = `SELECT row_number, ${parts} FROM typed.${identifier(name)} ${await soundCondition(name, database)}`;
  const [row] = await database.rows<{ duplicates: number | null }>(
    `SELECT sum(copies - 1) AS duplicates FROM (SELECT count(*) AS copies FROM (${sound}) AS sound GROUP BY ${parts}) AS keys`,
  );
  if (!row!.duplicates) return;
  await database.run(`
    INSERT INTO checks.quarantine
    SELECT ${literal(name)}, row_number, ${literal(key.join(", "))}, concat_ws(', ', ${parts}),
      'a key that no earlier row has; row ' || first_row || ' has it', 'duplicate'
    FROM (
      SELECT *, min(row_number) OVER (PARTITION BY ${parts}) AS first_row
      FROM (${sound}) AS sound
    ) AS numbered
    WHERE row_number > first_row
    ORDER BY row_number`);
}

/** The WHERE clause that keeps rows without a fault so far; empty when all are. */
async function soundCondition(table: string, database: Database): Promise<string> {
  const faulty = `SELECT row_number FROM checks.quarantine WHERE table_name = ${literal(table)} AND code <> 'malformed'`;
  const [row] = await database.rows<{ rows: number }>(`SELECT count(*) AS rows FROM (${faulty}) AS faulty`);
  return row!.rows === 0 ? "" : `WHERE row_number NOT IN (${faulty})`;
}

/** Closes the quarantine: `checks.set_aside` then names each row once. Returns how many rows of each table it holds. */
export async function closeQuarantine(database: Database): Promise<Map<string, number>> {
  await database.run(`
    CREATE OR REPLACE TABLE checks.set_aside AS
    SELECT DISTINCT table_name, row_number FROM checks.quarantine WHERE code <> 'malformed'
    ORDER BY table_name, row_number`);
  const rows = await database.rows<{ table_name: string; rows: number }>(
    "SELECT table_name, count(*) AS rows FROM checks.set_aside GROUP BY table_name ORDER BY table_name",
  );
  return new Map(rows.map((row) => [row.table_name, row.rows]));
}

/** The quarantine by kind of fault, without any value. */
export async function faultsOf(database: Database): Promise<Fault[]> {
  const rows = await database.rows<Omit<Fault, "first_rows"> & { first_rows: string }>(`
    SELECT table_name AS "table", column_name AS "column", code,
      split_part(expectation, ';', 1) AS expectation,
      count(*) AS rows, array_to_string(min(row_number, 5), ',') AS first_rows
    FROM checks.quarantine
    GROUP BY table_name, column_name, code, split_part(expectation, ';', 1)
    ORDER BY table_name, column_name, code, expectation`);
  return rows.map((row) => ({ ...row, first_rows: row.first_rows.split(",").map(Number) }));
}
