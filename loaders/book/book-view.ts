import type { Database } from "../stage/database.ts";
import type { ContractColumn } from "./contract/column.ts";
import { identifier, literal } from "./sql-text.ts";
import type { TypedTable } from "./typed-table.ts";
import { sqlTypes } from "./typed-value.ts";

/**
 * `book.<table>`: every column of the contract in its type, then the features of an open table, without the rows
 * set aside. Columns that the book does not bring are null.
 */
export async function createBookView(typed: TypedTable, anySetAside: boolean, database: Database): Promise<void> {
  const { table } = typed.source;
  const brought = new Set(typed.columns.map((column) => column.name));
  const columns = table.columns.map((column) => (brought.has(column.name) ? identifier(column.name) : absent(column)));
  const features = typed.columns.filter((column) => column.feature).map((column) => identifier(column.name));
  const sound = `row_number NOT IN (SELECT row_number FROM checks.set_aside WHERE table_name = ${literal(table.name)})`;
  await database.run(`
    CREATE OR REPLACE VIEW book.${identifier(table.name)} AS
    SELECT ${[...columns, ...features].join(", ")}
    FROM typed.${identifier(table.name)}
    ${anySetAside ? `WHERE ${sound}` : ""}`);
}

/** The empty relation of a table that the book does not bring. */
export async function createEmptyView(
  name: string,
  columns: readonly ContractColumn[],
  database: Database,
): Promise<void> {
  await database.run(`
    CREATE OR REPLACE VIEW book.${identifier(name)} AS
    SELECT ${columns.map(absent).join(", ")}
    WHERE false`);
}

function absent(column: ContractColumn): string {
  return `CAST(NULL AS ${sqlTypes[column.type]}) AS ${identifier(column.name)}`;
}
