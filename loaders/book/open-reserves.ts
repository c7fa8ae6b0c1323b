import type { Database } from "../stage/database.ts";
import type { Book } from "./open-book.ts";
import { literal } from "./sql-text.ts";
import type { TypedTable } from "./typed-table.ts";

const needed = { policies: ["policy_id", "issued_on", "ended_on"], ledger: ["policy_id", "kind", "amount"] };

/**
 * Policies whose whole life lies in the book and whose reserve changes do not sum to 0, within a cent for each row.
 * `completed` counts the policies that have both ended and any reserve change.
 */
export async function openReserves(
  tables: readonly TypedTable[],
  { settings }: Book,
  database: Database,
): Promise<{ completed: number; open: number }> {
  if (!Object.entries(needed).every(([name, columns]) => brings(tables, name, columns)))
    return { completed: 0, open: 0 };
  const observed = settings.observed_from ? `AND issued_on >= DATE ${literal(settings.observed_from)}` : "";
  const [row] = await database.rows<{ completed: number; open: number }>(`
    SELECT count(*) AS completed, COALESCE(count_if(abs(total) > 0.01 * changes), 0) AS open
    FROM (
      SELECT sum(amount) AS total, count(*) AS changes
      FROM book.ledger
      WHERE kind = 'reserve_change'
        AND policy_id IN (SELECT policy_id FROM book.policies WHERE ended_on IS NOT NULL ${observed})
      GROUP BY policy_id
    ) AS lives`);
  return row!;
}

function brings(tables: readonly TypedTable[], name: string, columns: readonly string[]): boolean {
  const table = tables.find(({ source }) => source.table.name === name);
  return columns.every((column) => table?.columns.some((brought) => brought.name === column));
}
