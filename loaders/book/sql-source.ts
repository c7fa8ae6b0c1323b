import { readFile } from "node:fs/promises";
import type { Database } from "../stage/database.ts";
import { BookError } from "./book-error.ts";
import type { ContractTable } from "./contract/column.ts";
import type { Book, BookFile } from "./open-book.ts";
import type { SourceColumn } from "./source.ts";
import { contractNames, renamed } from "./source-columns.ts";
import { identifier, literal } from "./sql-text.ts";

/**
 * Runs a `.sql` table once and keeps its rows, so that rows have a fixed number whatever the query's order.
 * Throws a BookError when it is not one SELECT or fails.
 */
export async function openSqlSource(
  table: ContractTable,
  file: BookFile,
  book: Book,
  database: Database,
): Promise<SourceColumn[]> {
  const name = identifier(table.name);
  await runQuery(
    `CREATE OR REPLACE TABLE store.${name} AS FROM query(${literal(await queryText(file))})`,
    file,
    book,
    database,
  );
  const described = await database.rows<{ column_name: string; column_type: string }>(`DESCRIBE store.${name}`);
  const names = described.map((column) => column.column_name);
  const plain = contractNames(names, file);
  const columns = described.map((column, i) => ({ name: plain[i]!, type: column.column_type }));
  await database.run(`
    CREATE OR REPLACE VIEW source.${name} AS
    SELECT rowid + 1 AS row_number, ${renamed(names, columns)}
    FROM store.${name}`);
  return columns;
}

async function queryText(file: BookFile): Promise<string> {
  return (await readFile(file.path, "utf8")).replace(/^\uFEFF/, "");
}

async function runQuery(sql: string, file: BookFile, book: Book, database: Database): Promise<void> {
  const comma = book.searchFolders.find((folder) => folder.includes(","));
  if (comma) throw new BookError(`${comma} cannot be searched for files, because its name has a comma. Rename it.`);
  await database.run(`SET file_search_path = ${literal(book.searchFolders.join(","))}`);
  try {
    await database.run(sql);
  } catch (error) {
    throw new BookError(`${file.path} ${failure((error as Error).message)}`);
  } finally {
    await database.run("RESET file_search_path");
  }
}

function failure(message: string): string {
  if (message.includes("Expected a single SELECT statement")) {
    return "must be one SELECT: it may read, but not change anything, and it may not hold several statements.";
  }
  // What follows the blank line quotes the statement that we wrapped around theirs.
  return `fails: ${message.split("\n\n")[0]!.replaceAll("\n", " ")}`;
}
