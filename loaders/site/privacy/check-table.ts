import type { Identifiers } from "../identifiers.ts";
import { faultOfColumn } from "./find-in-columns.ts";
import type { FoundTable } from "./table.ts";

/** Columns that may leave the build, by table. */
export type AllowedTables = Readonly<Record<string, readonly string[]>>;

/** Says what in a table names people or contracts, or is on no list of what may leave (`allowed` null: no list needed). */
export async function faultsOfTable(
  table: FoundTable,
  identifiers: Identifiers,
  allowed: AllowedTables | null,
): Promise<string[]> {
  const faults: string[] = [];
  const listed = new Set(allowed?.[table.name]);
  for (const { name, values } of table.columns) {
    if (allowed && !listed.has(name)) faults.push(`has the column ${table.name}.${name}, which no allow-list names`);
    const fault = faultOfColumn({ name, values: await values() }, identifiers);
    if (fault) faults.push(fault);
  }
  return faults;
}
