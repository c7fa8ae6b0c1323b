import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
    for (const row of rows[name] ?? []) await database.run(insertion(name, row));
  }
  await stage(database, { settings: { ...settings, ...changed } as BookSettings }, path);
  database.close();
  return openDatabase({ path, readOnly: true, threads: 1 });
}

function insertion(table: string, row: Record<string, Value>): string {
  const values = Object.values(row).map((value) => (typeof value === "string" ? `'${value}'` : String(value)));
  return `INSERT INTO book."${table}" ("${Object.keys(row).join('", "')}") VALUES (${values.join(", ")})`;
}
