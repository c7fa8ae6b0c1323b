import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { group } from "d3-array";
import { contract } from "../../../loaders/book/contract/index.ts";
import type { BookSettings } from "../../../loaders/book/settings.ts";
import { sqlTypes } from "../../../loaders/book/typed-value.ts";
import { openDatabase, type Database, type Value } from "../../../loaders/stage/database.ts";
import { stage } from "../../../loaders/stage/stage.ts";

export type TableRows = Record<string, Record<string, Value>[]>;

const settings = {
  as_of: "2025-12-31",
  observed_from: "2016-01-01",
  expense_includes_contacts: false,
  ape_weights: { regular: 1, single: 0.1 },
};

/** Stages rows given by table, as if they had been read from a book, and opens the staged file. */
export async function stagedBook(rows: TableRows, changed: Partial<BookSettings> = {}): Promise<Database> {
  const path = join(await mkdtemp(join(tmpdir(), "tenure-stage-")), "staged.duckdb");
  const database = await openDatabase({ threads: 1 });
  await database.run("CREATE SCHEMA book");
  for (const { name, columns } of contract) {
    const typed = columns.map((column) => `"${column.name}" ${sqlTypes[column.type]}`);
    await database.run(`CREATE TABLE book."${name}" (${typed.join(", ")})`);
    for (const alike of withSameColumns(rows[name] ?? [])) await database.run(insertion(name, alike));
  }
  await stage(database, { settings: { ...settings, ...changed } as BookSettings }, path);
  database.close();
  return openDatabase({ path, readOnly: true, threads: 1 });
}

type Row = TableRows[string][number];

/** One statement for all rows with the same columns is many times faster than one for each. */
function withSameColumns(rows: readonly Row[]): Row[][] {
  return [...group(rows, (row) => Object.keys(row).join()).values()];
}

function insertion(table: string, rows: readonly Row[]): string {
  const names = `("${Object.keys(rows[0]!).join('", "')}")`;
  const values = rows.map((row) => `(${Object.values(row).map(literal).join(", ")})`);
  return `INSERT INTO book."${table}" ${names} VALUES ${values.join(", ")}`;
}

function literal(value: Value): string {
  return typeof value === "string" ? `'${value}'` : String(value);
}
