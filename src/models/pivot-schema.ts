import { PIVOT_LEVELS, type PivotLevel } from "./pivot-levels.js";
import { measureOf, PIVOT_MEASURES, type PivotMeasure } from "./pivot-measures.js";

/** Column names by table, as the database has them. */
export type PivotSchema = Readonly<Record<string, readonly string[]>>;

/** No level on the columns: totals alone. */
export const NOTHING = "none";

/** How a table reaches one whose rows its own rows belong to. */
export interface Join {
  table: string;
  from: string;
  by: string;
}

/** The measures that the database has all columns of, with at least one level to split them by. */
export function measuresIn(schema: PivotSchema): PivotMeasure[] {
  return PIVOT_MEASURES.filter(
    ({ id, table, columns }) =>
      hasColumns(schema, table, [...columns, "customer", "weight"]) && levelsFor(schema, id).length > 0,
  );
}

/** The levels by which a measure can be split: those of its own table and of tables that each of its rows belongs to one row of. */
export function levelsFor(schema: PivotSchema, measure: string): PivotLevel[] {
  const base = measureOf(measure)?.table;
  if (!base) return [];
  const reached = [base, ...joinsFrom(schema, base).map(({ table }) => table)];
  return PIVOT_LEVELS.filter(({ table, columns }) => reached.includes(table) && hasColumns(schema, table, columns));
}

/** Tables that each row of a table belongs to one row of; only those of which the database has both ends. */
export function joinsFrom(schema: PivotSchema, base: string): Join[] {
  const wanted: Join[] = [
    { table: "policies", from: base, by: "policy" },
    { table: "customers", from: base, by: "customer" },
  ];
  return wanted.filter(
    ({ table, by }) => table !== base && hasColumns(schema, base, [by]) && hasColumns(schema, table, [by]),
  );
}

/** Whether a measure is a sum, of which a cell can be a share. */
export function isSum(measure: string): boolean {
  return measureOf(measure)?.per === undefined;
}

/** The levels that a table of a measure starts with: the first two that the database has, of these. */
export function defaultLevels(schema: PivotSchema, measure: string): { rows: string; columns: string } {
  const offered = levelsFor(schema, measure).map(({ id }) => id);
  const favoured = FAVOURED[measureOf(measure)!.table] ?? [];
  const [rows, columns] = [
    ...favoured.filter((id) => offered.includes(id)),
    ...offered.filter((id) => !favoured.includes(id)),
  ];
  return { rows: rows ?? NOTHING, columns: columns ?? NOTHING };
}

const FAVOURED: Record<string, readonly string[]> = {
  customers: ["region", "life_stage"],
  policies: ["product", "sold_by"],
  policy_years: ["product", "book_year"],
  requests: ["request_kind", "requested_year"],
  contacts: ["contact_purpose", "contact_channel"],
};

function hasColumns(schema: PivotSchema, table: string, columns: readonly string[]): boolean {
  return columns.every((column) => schema[table]?.includes(column));
}
