import { createHash } from "node:crypto";
import type { Database } from "../stage/database.ts";
import type { Fingerprint } from "./book-report.ts";
import { rejectedName } from "./csv-source.ts";
import type { Book } from "./open-book.ts";
import { openSources } from "./source.ts";
import { identifier } from "./sql-text.ts";
import { openTypedTable, type TypedTable } from "./typed-table.ts";

/**
 * Row count and hash of each table as it is read, rows that would be set aside included: the same for the same rows
 * whatever their order and the file's format. Throws a BookError when a table cannot be read.
 */
export async function fingerprints(book: Book, database: Database): Promise<Record<string, Fingerprint>> {
  const found: [string, Fingerprint][] = [];
  for (const source of await openSources(book, database)) {
    const table = await openTypedTable(source, database);
    const [row] = await database.rows<{ rows: number; hashes: string | null }>(
      `SELECT count(*) AS rows, CAST(${rowHashes(table)} AS VARCHAR) AS hashes FROM typed.${identifier(source.table.name)}`,
    );
    found.push([source.table.name, await fingerprintOf(table, row!.rows, row!.hashes ?? "0", database)]);
  }
  return Object.fromEntries(found);
}

/** SQL of the sum of row hashes over `typed.<table>`; a sum of integers, so no order matters. */
export function rowHashes({ columns }: TypedTable): string {
  return `sum(hash(${[...columns.map((column) => identifier(column.name)), "unreadable"].join(", ")}))`;
}

/** Completes the sum of row hashes by what a row does not tell: the columns, and the rows that have no fields. */
export async function fingerprintOf(
  { source, columns, unknownColumns }: TypedTable,
  rows: number,
  hashes: string,
  database: Database,
): Promise<Fingerprint> {
  const rejected =
    source.rejected === 0
      ? []
      : await database.rows(
          `SELECT row_number, csv_line FROM source.${rejectedName(source.table)} ORDER BY row_number`,
        );
  const names = [columns.map((column) => column.name), [...unknownColumns].sort()];
  const hash = createHash("sha256").update(JSON.stringify([names, rows, hashes, rejected]));
  return { rows: rows + source.rejected, hash: hash.digest("hex").slice(0, 32) };
}
