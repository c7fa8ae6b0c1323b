import type { Database } from "../stage/database.ts";
import type { BookReport, TableReport } from "./book-report.ts";
import { createBookView, createEmptyView } from "./book-view.ts";
import type { ContractTable } from "./contract/column.ts";
import { contract } from "./contract/index.ts";
import type { Book } from "./open-book.ts";
import { profileTable, type Profile } from "./profile.ts";
import {
  closeQuarantine,
  createQuarantine,
  faultsOf,
  setAsideBroken,
  setAsideDuplicates,
  setAsideMalformed,
  setAsideOrphans,
} from "./quarantine.ts";
import { rulesOf } from "./rules.ts";
import { openSources } from "./source.ts";
import { openTypedTable, type TypedTable } from "./typed-table.ts";
import { tableWarnings } from "./table-warnings.ts";

export type { BookReport, Fault, TableReport } from "./book-report.ts";

/** Told before each table that is read. */
export type ReadProgress = (step: { table: string; done: number; total: number }) => void;

interface ReadTable extends TypedTable {
  profile: Profile;
}

/**
 * Reads and checks a book. Afterwards the database has one relation per table of the contract in schema `book`, with
 * all its columns in their types and without the rows set aside, and `checks.quarantine` with a line for each fault.
 * Throws a BookError on a structural fault; a bad row, a missing table or column never stops it.
 */
export async function readBook(book: Book, database: Database, onProgress?: ReadProgress): Promise<BookReport> {
  await database.run("SET preserve_insertion_order = true");
  const sources = await openSources(book, database);
  await createQuarantine(database);
  const tables: ReadTable[] = [];
  for (const source of sources) {
    onProgress?.({ table: source.table.name, done: tables.length, total: sources.length });
    tables.push(await readTable(await openTypedTable(source, database), book, database));
  }
  for (const table of tables) await setAsideOrphans(table, tables, database);
  for (const table of tables) await setAsideDuplicates(table, database);
  const setAside = await closeQuarantine(database);
  await createBookViews(tables, setAside, database);
  return {
    as_of: book.settings.as_of,
    defaulted: book.defaulted,
    tables: Object.fromEntries(contract.map((table) => [table.name, tableReport(table, tables, setAside)])),
    missing_tables: contract.map(({ name }) => name).filter((name) => !book.tables[name]),
    faults: await faultsOf(database),
    warnings: [...book.warnings, ...(await tableWarnings(tables, book, database))],
  };
}

async function readTable(table: TypedTable, book: Book, database: Database): Promise<ReadTable> {
  const asOf = book.settings.as_of;
  const rules = rulesOf(table, asOf);
  const profile = await profileTable(table, rules, asOf, database);
  await setAsideMalformed(table.source, database);
  if (profile.suspected > 0) await setAsideBroken(table, rules, database);
  return { ...table, profile };
}

async function createBookViews(tables: ReadTable[], setAside: Map<string, number>, database: Database): Promise<void> {
  for (const { name, columns } of contract) {
    const table = tables.find(({ source }) => source.table.name === name);
    if (table) await createBookView(table, setAside.has(name), database);
    else await createEmptyView(name, columns, database);
  }
}

function tableReport(table: ContractTable, tables: ReadTable[], setAside: Map<string, number>): TableReport {
  const read = tables.find(({ source }) => source.table === table);
  const names = table.columns.map((column) => column.name);
  if (!read) return absentTable(names);
  const { source, profile, columns, unknownColumns } = read;
  const brought = columns.map((column) => column.name);
  const rowsSetAside = source.rejected + (setAside.get(table.name) ?? 0);
  return {
    present: true,
    format: source.file.format,
    columns: brought,
    absent_columns: names.filter((name) => !brought.includes(name)),
    unknown_columns: unknownColumns,
    rows_in: profile.rowsIn,
    rows_used: profile.rowsIn - rowsSetAside,
    rows_set_aside: rowsSetAside,
    missing_share: profile.missingShare,
    latest: profile.latest,
    fingerprint: profile.fingerprint,
  };
}

function absentTable(names: string[]): TableReport {
  return {
    present: false,
    format: null,
    columns: [],
    absent_columns: names,
    unknown_columns: [],
    rows_in: 0,
    rows_used: 0,
    rows_set_aside: 0,
    missing_share: {},
    latest: null,
    fingerprint: null,
  };
}
