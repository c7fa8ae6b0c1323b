import type { Missing } from "../../../src/models/report.ts";
import { exampleValue } from "./example-value.ts";
import { contractTable, type BookRow, type TableName } from "./index.ts";

/** Columns by table that an analysis cannot do without; the compiler holds them against the contract. */
export type Needs = { readonly [Name in TableName]?: readonly (keyof BookRow<Name> & string)[] };

/**
 * What a book lacks, one entry for each analysis and table, in the order of the needs.
 * `brought` holds the columns that the book has, by table; a table that is not there was not brought.
 */
export function missingFor(
  needs: Readonly<Record<string, Needs>>,
  brought: Readonly<Record<string, readonly string[]>>,
): Missing[] {
  return Object.entries(needs).flatMap(([analysis, tables]) =>
    Object.entries(tables).flatMap(([table, columns]) => {
      const lacking = columns.filter((column) => !brought[table]?.includes(column));
      return lacking.length > 0 ? [{ analysis, table, columns: lacking, example: exampleRow(table, lacking) }] : [];
    }),
  );
}

function exampleRow(table: string, names: readonly string[]): Record<string, string> {
  const columns = contractTable(table)?.columns ?? [];
  const named = columns.filter(({ name }) => names.includes(name));
  return Object.fromEntries(named.map((column) => [column.name, exampleValue(column)]));
}
