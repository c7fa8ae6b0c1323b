import type { Database } from "../stage/database.ts";
import { BookError } from "./book-error.ts";
import type { ContractTable } from "./contract/column.ts";
import { contract } from "./contract/index.ts";
import { openCsvSource } from "./csv-source.ts";
import type { Book, BookFile } from "./open-book.ts";
import { openParquetSource } from "./parquet-source.ts";
import { openSqlSource } from "./sql-source.ts";

export interface SourceColumn {
  /** In lower case, as the contract writes names. */
  name: string;
  /** The engine's type: VARCHAR throughout for CSV. */
  type: string;
}

/** A table as the book has it: `source.<table>` with the file's own columns and types. */
export interface Source {
  table: ContractTable;
  file: BookFile;
  columns: SourceColumn[];
  /** Rows that could not be taken apart into fields; they stand in `source."<table> rejected"`. */
  rejected: number;
}

const openers = { csv: openCsvSource, parquet: openParquetSource, sql: openSqlSource };

/** Opens each table that the book has. Throws a BookError on a file that cannot be read or lacks a key column. */
export async function openSources(book: Book, database: Database): Promise<Source[]> {
  for (const schema of ["source", "typed", "book", "checks"])
    await database.run(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await database.run("ATTACH IF NOT EXISTS ':memory:' AS store (COMPRESS)");
  const sources: Source[] = [];
  for (const table of contract) {
    const file = book.tables[table.name];
    if (!file) continue;
    const columns = await openers[file.format](table, file, book, database);
    expectKey(table, file, columns);
    sources.push({ table, file, columns, rejected: 0 });
  }
  return sources;
}

function expectKey(table: ContractTable, file: BookFile, columns: SourceColumn[]): void {
  const absent = table.key.filter((key) => {
    const optional = table.columns.find((column) => column.name === key)?.optional;
    return !optional && !columns.some((column) => column.name === key);
  });
  if (absent.length === 0) return;
  throw new BookError(
    `${table.name}: ${file.path} has no column ${absent.join(", ")}, which tells its rows apart. ` +
      `It has: ${columns.map((column) => column.name).join(", ")}.`,
  );
}
