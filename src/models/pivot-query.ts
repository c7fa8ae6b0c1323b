import { isTime, levelOf, type PivotLevel } from "./pivot-levels.js";
import { measureOf, personOf, type PivotMeasure } from "./pivot-measures.js";
import { joinsFrom, NOTHING, type PivotSchema } from "./pivot-schema.js";
import type { PivotState } from "./pivot-state.js";

/** Values of a level that are shown one by one; those beyond are one row or column of others. */
export const MOST_ROWS = 100;
export const MOST_COLUMNS = 24;

/** Key of the row or column of all others, and of a value that is not known. */
export const OTHERS = "~others";
export const UNKNOWN = "";

/** What the query answers: a cell, or a total where a key is null. */
export interface PivotRow {
  row_key: string | null;
  column_key: string | null;
  /** Customers who count in it. */
  people: number;
  /** Weighted sum of the amounts, and of what they are divided by; null of nothing. */
  amount: number | null;
  per: number | null;
  /** Values of the two levels in all, before the smallest became others. */
  row_values: number;
  column_values: number;
}

/**
 * The SQL of a table: its cells and every total, each counted by the database itself. It reads plain views by the names of the tables. A level
 * with too many values keeps those with the most rows (of time, the latest) and adds up the rest exactly.
 */
export function pivotQuery(state: PivotState, schema: PivotSchema): string {
  const measure = measureOf(state.measure)!;
  const rows = levelOf(state.rows)!;
  const columns = state.columns === NOTHING ? null : levelOf(state.columns)!;
  return `WITH fact AS (
  SELECT
    ${keyOf(rows)} AS row_key,
    ${columns ? keyOf(columns) : "'all'"} AS column_key,
    ${personOf(measure.table)} AS person,
    ${measure.table}.weight * (${measure.amount}) AS amount,
    ${measure.table}.weight * (${measure.per ?? "1"}) AS per
  FROM ${tablesOf(state, measure, schema)}
  WHERE ${conditionsOf(state, measure).join("\n    AND ")}
),
row_place AS (${placesOf("row_key", rows)}),
column_place AS (${placesOf("column_key", columns)}),
placed AS (
  SELECT
    CASE WHEN r.place <= ${MOST_ROWS} THEN f.row_key ELSE '${OTHERS}' END AS row_key,
    CASE WHEN c.place <= ${MOST_COLUMNS} THEN f.column_key ELSE '${OTHERS}' END AS column_key,
    f.person, f.amount, f.per
  FROM fact AS f
  JOIN row_place AS r ON r.value = f.row_key
  JOIN column_place AS c ON c.value = f.column_key
)
SELECT
  row_key,
  ${columns ? "column_key" : "CAST(NULL AS VARCHAR) AS column_key"},
  CAST(${measure.table === "customers" ? "COUNT(*)" : "COUNT(DISTINCT person)"} AS DOUBLE) AS people,
  CAST(SUM(amount) AS DOUBLE) AS amount,
  CAST(SUM(per) AS DOUBLE) AS per,
  CAST((SELECT COUNT(*) FROM row_place) AS DOUBLE) AS row_values,
  CAST((SELECT COUNT(*) FROM column_place) AS DOUBLE) AS column_values
FROM placed
GROUP BY GROUPING SETS (${columns ? "(row_key, column_key), (row_key), (column_key), ()" : "(row_key), ()"})
ORDER BY row_key, column_key`;
}

/** A level's value as text, so that every kind of value is a key. */
function keyOf({ sql }: PivotLevel): string {
  return `COALESCE(CAST(${sql} AS VARCHAR), '${UNKNOWN}')`;
}

/** Every value of a key with its place: what is not known first, then the latest of a time or the most frequent. */
function placesOf(key: string, level: PivotLevel | null): string {
  const first = level && isTime(level) ? `${key} DESC` : `COUNT(*) DESC, ${key}`;
  const place = `ROW_NUMBER() OVER (ORDER BY CASE WHEN ${key} = '${UNKNOWN}' THEN 0 ELSE 1 END, ${first})`;
  return `SELECT ${key} AS value, ${place} AS place FROM fact GROUP BY ${key}`;
}

/** The measure's table with those that its levels need. */
function tablesOf(state: PivotState, { table }: PivotMeasure, schema: PivotSchema): string {
  const used = [state.rows, state.columns, ...state.drills.map(({ level }) => level)].map((id) => levelOf(id)?.table);
  const joins = joinsFrom(schema, table).filter((join) => used.includes(join.table));
  const clauses = joins.map((join) => `LEFT JOIN ${join.table} ON ${join.table}.${join.by} = ${join.from}.${join.by}`);
  return [table, ...clauses].join("\n  ");
}

function conditionsOf({ drills }: PivotState, { where }: PivotMeasure): string[] {
  return [where, ...drills.map(({ level, value }) => `${keyOf(levelOf(level)!)} = ${literal(value)}`)];
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
