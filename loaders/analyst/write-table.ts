import { identifier } from "../book/sql-text.ts";
import type { Row } from "../../src/models/report.ts";
import type { Database } from "../stage/database.ts";
import { coarsen, type Coarse } from "./coarsen.ts";
import type { AnalystColumn, AnalystTable } from "./column.ts";
import { drawRows, type Drawn } from "./draw-rows.ts";
import { suppressSmallGroups } from "./small-groups.ts";

export const WEIGHT = "weight";

export interface WrittenTable {
  drawn: Drawn;
  /** Rows {column, type, description, coarsening, empty_share, known_to_others}. */
  columns: Row[];
  /** How many people share what others may know of them, before and after; empty where the table says nothing of the kind. */
  groups: Row[];
}

/**
 * Writes one table into the attached database `analyst`: reads it from the staged tables, draws rows beyond `most`, makes its columns
 * coarse, puts pseudonyms in place of numbers, and empties what too few people share. Rows lie in the order of all their columns.
 */
export async function writeTable(database: Database, table: AnalystTable, most?: number): Promise<WrittenTable> {
  await readRaw(database, table);
  const drawn = await drawRows(database, "raw", most);
  const coarse: Coarse[] = [];
  for (const column of table.columns) coarse.push(await coarsen(database, "raw", column));
  await database.run(`CREATE OR REPLACE TABLE made AS SELECT ${selected(table, coarse)}, CAST(${drawn.weight} AS DOUBLE) AS ${WEIGHT}
    FROM raw ${joins(table)}`);
  const known = table.columns.filter(({ knownToOthers }) => knownToOthers).map(({ name }) => name);
  const groups = known.length > 0 ? await suppressSmallGroups(database, "made", known) : [];
  const names = table.columns.map(({ name }) => identifier(name)).join(", ");
  await database.run(
    `CREATE TABLE analyst.${identifier(table.name)} AS SELECT ${names}, ${WEIGHT} FROM made ORDER BY ${names}`,
  );
  return { drawn, columns: await described(database, table, coarse), groups };
}

/** Rows of nobody have a draw of their own: steps of the golden ratio spread evenly over 0 to 1. */
async function readRaw(database: Database, { columns, from, drawnBy }: AnalystTable): Promise<void> {
  const values = columns.map((column) => `${valueOf(column)} AS ${identifier(column.name)}`);
  const names = columns.map(({ name }) => `r.${identifier(name)}`).join(", ");
  await database.run(`CREATE OR REPLACE TABLE raw AS
    SELECT r.*, COALESCE(d.draw, (ROW_NUMBER() OVER (ORDER BY ${names})) * 0.6180339887498949 % 1) AS draw
    FROM (SELECT ${values.join(", ")}, CAST(${drawnBy} AS INTEGER) AS drawn_by FROM ${from}) AS r
    LEFT JOIN customer_pseudonym AS d ON d.number = r.drawn_by`);
}

function valueOf({ value, trait }: AnalystColumn): string {
  return trait ? `CASE WHEN a.may_be_profiled THEN ${value} END` : value;
}

function selected({ columns }: AnalystTable, coarse: readonly Coarse[]): string {
  return columns
    .map((column, i) => `CAST(${coarse[i]!.sql} AS ${column.type}) AS ${identifier(column.name)}`)
    .join(", ");
}

/** Pseudonyms in place of numbers. Only the list of customers itself tells of those who have not agreed to profiling. */
function joins({ name, columns }: AnalystTable): string {
  return columns
    .filter(({ coarsening }) => coarsening === "pseudonym")
    .map(({ name: column }) => {
      const told = column === "customer" && name !== "customers" ? "told_customer" : `${column}_pseudonym`;
      return `LEFT JOIN ${told} AS ${column}_told ON ${column}_told.number = raw.${identifier(column)}`;
    })
    .join("\n");
}

async function described(
  database: Database,
  { name, columns }: AnalystTable,
  coarse: readonly Coarse[],
): Promise<Row[]> {
  const shares = columns.map(
    ({ name: column }) =>
      `CAST(COUNT(*) - COUNT(${identifier(column)}) AS DOUBLE) / NULLIF(COUNT(*), 0) AS ${identifier(column)}`,
  );
  const [empty] = await database.rows<Row>(`SELECT ${shares.join(", ")} FROM analyst.${identifier(name)}`);
  const rows: Row[] = columns.map((column, i) => ({
    ...{ column: column.name, type: column.type, description: column.description, coarsening: coarse[i]!.done },
    empty_share: empty![column.name] ?? null,
    known_to_others: column.knownToOthers ?? false,
  }));
  const description = "Rows of the book that the row stands for: 1 unless the table is a sample.";
  return [
    ...rows,
    { column: WEIGHT, type: "DOUBLE", description, coarsening: "as it is", empty_share: 0, known_to_others: false },
  ];
}
