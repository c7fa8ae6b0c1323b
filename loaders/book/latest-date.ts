import { openDatabase } from "../stage/database.ts";
import type { Book } from "./open-book.ts";
import { isEventDate } from "./profile.ts";
import { openSources } from "./source.ts";
import { identifier } from "./sql-text.ts";
import { openTypedTable } from "./typed-table.ts";

/** The latest date in any column that may not lie in the future, over all tables; null when there is none. */
export async function latestDate(book: Book): Promise<string | null> {
  const database = await openDatabase();
  try {
    const dates: string[] = [];
    for (const source of await openSources(book, database)) {
      const table = await openTypedTable(source, database);
      const latest = table.columns.filter(isEventDate).map((column) => `max(CAST(${identifier(column.name)} AS DATE))`);
      if (latest.length === 0) continue;
      const [row] = await database.rows<{ latest: string | null }>(
        `SELECT CAST(greatest(${latest.join(", ")}) AS VARCHAR) AS latest FROM typed.${identifier(source.table.name)}`,
      );
      if (row!.latest) dates.push(row!.latest);
    }
    return dates.sort().at(-1) ?? null;
  } finally {
    database.close();
  }
}
