import type { Database } from "../stage/database.ts";
import { fingerprintOf, rowHashes } from "./fingerprint.ts";
import type { Fingerprint } from "./book-report.ts";
import type { Rule } from "./rules.ts";
import { identifier, literal } from "./sql-text.ts";
import type { TypedColumn, TypedTable } from "./typed-table.ts";

/** What one pass over a table tells. */
export interface Profile {
  /** Rows that the file holds, those included that could not be taken apart. */
  rowsIn: number;
  /** Rows that may break a rule. */
  suspected: number;
  missingShare: Record<string, number | null>;
  latest: string | null;
  fingerprint: Fingerprint;
}

export async function profileTable(
  table: TypedTable,
  rules: readonly Rule[],
  asOf: string,
  database: Database,
): Promise<Profile> {
  const named = table.columns.filter((column) => !column.feature);
  const dated = named.filter(isEventDate);
  const suspicions = [...new Set(rules.map((rule) => rule.suspected))];
  const [row] = await database.rows<Record<string, number | string | null>>(`
    SELECT
      ${[
        "count(*) AS rows",
        `count_if(${suspicions.join("\n        OR ") || "false"}) AS suspected`,
        `CAST(${rowHashes(table)} AS VARCHAR) AS hashes`,
        ...named.map((column, i) => `count(${identifier(column.name)}) AS filled${i}`),
        ...dated.map((column, i) => `CAST(${latestOf(column, asOf)} AS VARCHAR) AS latest${i}`),
      ].join(",\n      ")}
    FROM typed.${identifier(table.source.table.name)}`);
  const rows = Number(row!["rows"]);
  const latest = dated.map((_, i) => row![`latest${i}`] as string | null).filter((date) => date !== null);
  return {
    rowsIn: rows + table.source.rejected,
    suspected: Number(row!["suspected"]),
    missingShare: Object.fromEntries(
      named.map(({ name }, i) => [name, rows === 0 ? null : 1 - Number(row![`filled${i}`]) / rows]),
    ),
    latest: latest.sort().at(-1) ?? null,
    fingerprint: await fingerprintOf(table, rows, (row!["hashes"] as string | null) ?? "0", database),
  };
}

/** Dates on which something happened, which none may after as_of. */
export function isEventDate(column: TypedColumn): boolean {
  return (column.type === "date" || column.type === "timestamp") && !column.future;
}

function latestOf({ name }: TypedColumn, asOf: string): string {
  const date = `CAST(${identifier(name)} AS DATE)`;
  return `max(${date}) FILTER (${date} <= DATE ${literal(asOf)})`;
}
