import { existsSync, statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { latestDate } from "./latest-date.ts";
import { BookError } from "./book-error.ts";
import type { BookWarning } from "./book-report.ts";
import { closestName } from "./closest-name.ts";
import { contract, contractTable } from "./contract/index.ts";
import { readSettings } from "./read-settings.ts";
import { searchFolders } from "./search-folders.ts";
import type { BookSettings } from "./settings.ts";

export interface BookFile {
  path: string;
  format: "csv" | "parquet" | "sql";
}

/** A folder whose tables have been found but not yet read. */
export interface Book {
  folder: string;
  settings: BookSettings;
  /** Keys of book.json that were left out, and so have their stated default. */
  defaulted: string[];
  /** By table of the contract. */
  tables: Record<string, BookFile>;
  /** Where `.sql` tables find their files: the book's folder, then `search`. */
  searchFolders: string[];
  warnings: BookWarning[];
}

const formats = new Map<string, BookFile["format"]>([
  [".csv", "csv"],
  [".parquet", "parquet"],
  [".sql", "sql"],
]);

/** Finds what a book holds. Throws a BookError when the folder, book.json or the set of files cannot be used. */
export async function openBook(folder: string): Promise<Book> {
  const path = resolve(folder);
  await expectFolder(path);
  const { settings, defaulted, warnings } = await readSettings(path);
  const files = await tableFiles(path);
  const book: Book = {
    folder: path,
    settings,
    defaulted,
    tables: tablesOf(files),
    searchFolders: searchFolders(path, settings.search),
    warnings: [...warnings, ...unknownFiles(files), ...noTables(files)],
  };
  if (!settings.as_of) settings.as_of = await latestDateOf(book);
  return book;
}

async function expectFolder(path: string): Promise<void> {
  if (!existsSync(path))
    throw new BookError(`There is no folder ${path}. Name the folder that holds the book's tables.`);
  if (!(await stat(path)).isDirectory())
    throw new BookError(`${path} is a file. Name the folder that holds the tables.`);
}

interface NamedFile extends BookFile {
  table: string;
}

async function tableFiles(folder: string): Promise<NamedFile[]> {
  const names = (await readdir(folder)).sort();
  return names.flatMap((name) => {
    const format = formats.get(extname(name).toLowerCase());
    const table = basename(name, extname(name)).toLowerCase();
    return format && !name.startsWith(".") ? [{ table, format, path: join(folder, name) }] : [];
  });
}

function tablesOf(files: NamedFile[]): Record<string, BookFile> {
  const tables: Record<string, BookFile> = {};
  for (const { table, path, format } of files.filter((file) => contractTable(file.table))) {
    const other = tables[table];
    if (other) {
      throw new BookError(
        `The table ${table} is there twice: ${basename(other.path)} and ${basename(path)}. Keep one of them.`,
      );
    }
    if (statSync(path).isDirectory()) throw new BookError(`${path} is a folder. A table is one file.`);
    tables[table] = { path, format };
  }
  return tables;
}

function unknownFiles(files: NamedFile[]): BookWarning[] {
  const names = contract.map((table) => table.name);
  return files
    .filter((file) => !contractTable(file.table))
    .map((file) => {
      const closest = closestName(file.table, names);
      const hint = closest ? `; did you mean ${closest}${extname(file.path)}?` : "";
      const message = `${basename(file.path)} is not a table of the contract and is not read${hint}`;
      return { code: "unknown_file", table: null, column: null, message };
    });
}

function noTables(files: NamedFile[]): BookWarning[] {
  if (files.some((file) => contractTable(file.table))) return [];
  const message = "The folder holds no table of the contract: every page will say what it lacks.";
  return [{ code: "no_tables", table: null, column: null, message }];
}

async function latestDateOf(book: Book): Promise<string> {
  const latest = await latestDate(book);
  if (latest) return latest;
  throw new BookError(
    `No table in ${book.folder} has a date to take as_of from. Add book.json with "as_of": the last day that the tables know of.`,
  );
}
