import type { CrmContext } from "../../../loaders/crm/part.ts";
import type { Database } from "../../../loaders/stage/database.ts";
import { contextOf } from "../loyalty/part-context.ts";
import type { TableRows } from "../stage/staged-book.ts";

/** What a part of the pillar is given: a staged database, the columns that the rows brought, and what was found before. */
export function crmContext(
  database: Database,
  rows: TableRows | null,
  numbers: CrmContext["numbers"] = {},
): CrmContext {
  const context = contextOf(database);
  const columns = rows ? columnsOf(rows) : context.book.columns;
  return { ...context, book: { ...context.book, columns }, numbers, tables: {} };
}

function columnsOf(rows: TableRows): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [table, [...new Set(all.flatMap((row) => Object.keys(row)))]]),
  );
}
