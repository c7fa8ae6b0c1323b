import type { Database } from "../stage/database.ts";
import type { BookWarning, WarningCode } from "./book-report.ts";
import { closestName } from "./closest-name.ts";
import type { Book } from "./open-book.ts";
import type { Profile } from "./profile.ts";
import { openReserves } from "./open-reserves.ts";
import { repeatedRows } from "./repeated-rows.ts";
import type { TypedTable } from "./typed-table.ts";

/** What to look at in the tables although no row is set aside for it. Reads `book.<table>`. */
export async function tableWarnings(
  tables: readonly (TypedTable & { profile: Profile })[],
  book: Book,
  database: Database,
): Promise<BookWarning[]> {
  const warnings: BookWarning[] = [];
  for (const table of tables) {
    warnings.push(
      ...unknownColumns(table),
      ...noRows(table),
      ...(await repeated(table, table.profile.rowsIn, database)),
    );
  }
  return [...warnings, ...(await reservesNotClosed(tables, book, database))];
}

function unknownColumns({ source, unknownColumns }: TypedTable): BookWarning[] {
  const names = source.table.columns.map((column) => column.name);
  return unknownColumns.map((column) => {
    const closest = closestName(column, names);
    const hint = closest ? `; did you mean ${closest}?` : "";
    return warning(
      "unknown_column",
      source.table.name,
      column,
      `is not a column of the contract and is not read${hint}`,
    );
  });
}

function noRows({ source, profile }: TypedTable & { profile: Profile }): BookWarning[] {
  return profile.rowsIn === 0 ? [warning("no_rows", source.table.name, null, "has no rows")] : [];
}

async function repeated(table: TypedTable, rows: number, database: Database): Promise<BookWarning[]> {
  const { repeats, share } = await repeatedRows(table, rows, database);
  if (repeats === 0) return [];
  const scope = share === 1 ? "" : ` among one ${Math.round(1 / share)}th of them`;
  const rowsRepeat = repeats === 1 ? "1 row repeats" : `${repeats} rows repeat`;
  const message = `${rowsRepeat} another one in every column${scope}: was something loaded twice?`;
  return [warning("repeated_rows", table.source.table.name, null, message)];
}

async function reservesNotClosed(
  tables: readonly TypedTable[],
  book: Book,
  database: Database,
): Promise<BookWarning[]> {
  const { completed, open } = await openReserves(tables, book, database);
  if (open === 0) return [];
  const message =
    `reserve changes of ${open} of ${completed} completed policies do not sum to 0: ` +
    "their contribution is off by what is left";
  return [warning("reserve_not_closed", "ledger", "amount", message)];
}

function warning(code: WarningCode, table: string, column: string | null, message: string): BookWarning {
  return { code, table, column, message };
}
