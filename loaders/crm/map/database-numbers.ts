import { max } from "d3-array";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { Database } from "../../stage/database.ts";

/** Rows {table, latest_on, days}: the latest day that each table speaks of, and how long before the as-of date that was; oldest first. */
export async function latestRows(database: Database): Promise<Row[]> {
  return database.rows(`SELECT book_table AS "table", latest_on, days FROM staged.table_latest
    WHERE latest_on IS NOT NULL ORDER BY days DESC, book_table`);
}

/** How old the oldest table is, and how many of the numbers that this site knows could be told of this book. */
export function databaseNumbers(
  latest: readonly Row[],
  numbers: Readonly<Record<string, Estimate>>,
): Record<string, Estimate> {
  const all = Object.values(numbers);
  const told = all.filter(({ estimate }) => estimate !== null).length;
  const oldest = max(latest, ({ days }) => Number(days));
  return {
    "crm.database.oldest_table":
      oldest === undefined ? noEstimate("missing_table", 0, "count") : estimateOf(oldest, latest.length, "count"),
    "crm.reports.told":
      all.length === 0 ? noEstimate("missing_table", 0, "share") : estimateOf(told / all.length, all.length, "share"),
  };
}
