import { rejectedName } from "./csv-source.ts";
import type { Source } from "./source.ts";
import { identifier } from "./sql-text.ts";
import type { TypedColumn, TypedTable } from "./typed-table.ts";

/** Name of the column that holds a value as it stands in the file. */
export function rawName(column: string): string {
  return identifier(`raw ${column}`);
}

/** The select list of each column twice: as it stands in the file, and in the contract's type. */
export function rawAndTyped(columns: readonly TypedColumn[]): string {
  return columns
    .flatMap(({ name, raw, typed }) => [`${raw} AS ${rawName(name)}`, `${typed} AS ${identifier(name)}`])
    .join(",\n  ");
}

/** The hash of a row's raw values when one of them cannot be read, else null: no other value tells such rows apart. */
export function unreadable(columns: readonly TypedColumn[]): string {
  const fallible = columns.filter((column) => column.mayBeUnreadable).map((column) => column.name);
  if (fallible.length === 0) return "CAST(NULL AS UBIGINT) AS unreadable";
  const conditions = fallible.map((name) => `(${rawName(name)} IS NOT NULL AND ${identifier(name)} IS NULL)`);
  return `CASE WHEN ${conditions.join(" OR ")} THEN hash(${fallible.map(rawName).join(", ")}) END AS unreadable`;
}

/** Every row of a table as `row_number`, with its raw and its typed values. */
export function numberedRows({ source, columns }: TypedTable): string {
  const name = identifier(source.table.name);
  const rows =
    source.file.format === "csv"
      ? numberKept(source, `SELECT row_number() OVER () AS kept_number, * FROM source.${name}`)
      : `SELECT * FROM source.${name}`;
  return `SELECT row_number, ${rawAndTyped(columns)}\nFROM (${rows}) AS numbered`;
}

/** Numbers rows, given by `kept_number`, as they stand in the file: those that could not be taken apart count too. */
export function numberKept(source: Source, rows: string): string {
  if (source.rejected === 0) return `SELECT kept_number AS row_number, * EXCLUDE (kept_number) FROM (${rows}) AS kept`;
  return `
    SELECT kept_number + COALESCE(passed, 0) AS row_number, kept.* EXCLUDE (kept_number)
    FROM (${rows}) AS kept
    ASOF LEFT JOIN (
      SELECT row_number - passed AS kept_before, max(passed) AS passed
      FROM source.${rejectedName(source.table)}
      GROUP BY kept_before
    ) AS rejected ON kept.kept_number > rejected.kept_before`;
}
