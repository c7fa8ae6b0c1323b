import type { Database } from "../stage/database.ts";
import { identifier } from "./sql-text.ts";
import type { TypedTable } from "./typed-table.ts";

const manyRows = 2_000_000;
const partsOfManyRows = 64;

/**
 * Rows that equal an earlier one in every column, in a table without a key; they are not set aside, because two equal
 * payments may both be true. Of a large table a part is looked at, chosen by its first column, so that the rows of a
 * contract stay together.
 */
export async function repeatedRows(
  { source, columns }: TypedTable,
  rows: number,
  database: Database,
): Promise<{ repeats: number; share: number }> {
  if (source.table.key.length > 0 || columns.length === 0) return { repeats: 0, share: 1 };
  const parts = rows > manyRows ? partsOfManyRows : 1;
  const names = columns.map((column) => identifier(column.name));
  const [row] = await database.rows<{ repeats: number | null }>(`
    SELECT sum(copies - 1) AS repeats
    FROM (
      SELECT count(*) AS copies
      FROM book.${identifier(source.table.name)}
      ${parts > 1 ? `WHERE hash(${names[0]!}) % ${parts} = 0` : ""}
      GROUP BY ${names.join(", ")}
    ) AS distinct_rows`);
  return { repeats: row!.repeats ?? 0, share: 1 / parts };
}
