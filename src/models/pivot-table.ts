import { measureOf } from "./pivot-measures.js";
import type { PivotRow } from "./pivot-query.js";
import { isSum, NOTHING } from "./pivot-schema.js";
import { withheldCells } from "./pivot-suppression.js";
import type { PivotState } from "./pivot-state.js";

/** A number of the table. Of a withheld cell nothing is told; in an empty one there is nobody, and its value is null. */
export interface PivotCell {
  state: "shown" | "withheld" | "empty";
  /** The measure; null also where its divisor is zero. */
  value: number | null;
  people: number | null;
}

/** A table of cells by row and column, with the totals that the database counted. */
export interface PivotTable {
  rows: string[];
  columns: string[];
  /** By row, then column. */
  cells: PivotCell[][];
  rowTotals: PivotCell[];
  columnTotals: PivotCell[];
  total: PivotCell;
  /** Values of the levels in all; more than are shown when the smallest are one row or column of others. */
  rowValues: number;
  columnValues: number;
}

const EMPTY: PivotCell = { state: "empty", value: null, people: 0 };
const WITHHELD: PivotCell = { state: "withheld", value: null, people: null };

/** The table of a query's answer, with small cells and their complements withheld. Values are in the order of the answer. */
export function pivotTable(answer: readonly PivotRow[], state: PivotState): PivotTable {
  const rows = keysOf(answer, "row_key");
  const columns = state.columns === NOTHING ? [] : keysOf(answer, "column_key");
  const lines = [...rows, null];
  const across = [...columns, null];
  const found = new Map(answer.map((row) => [placeOf(row.row_key, row.column_key), row]));
  const at = (row: string | null, column: string | null) => found.get(placeOf(row, column));
  const people = lines.map((row) => across.map((column) => at(row, column)?.people ?? 0));
  const disjoint = measureOf(state.measure)?.table === "customers";
  const withheld = withheldCells(people, { disjoint });
  const cells = lines.map((row, i) =>
    across.map((column, j) => (withheld[i]![j] ? WITHHELD : cellOf(at(row, column), isSum(state.measure)))),
  );
  const totals = cells.at(-1)!;
  return {
    rows,
    columns,
    cells: cells.slice(0, -1).map((line) => line.slice(0, -1)),
    rowTotals: cells.slice(0, -1).map((line) => line.at(-1)!),
    columnTotals: totals.slice(0, -1),
    total: totals.at(-1)!,
    rowValues: answer[0]?.row_values ?? 0,
    columnValues: columns.length === 0 ? 0 : (answer[0]?.column_values ?? 0),
  };
}

/** Whether a table has people but not one number that may be shown. */
export function isAllWithheld({ total, cells, rowTotals, columnTotals }: PivotTable): boolean {
  return (
    total.state === "withheld" &&
    [...cells.flat(), ...rowTotals, ...columnTotals].every(({ state }) => state !== "shown")
  );
}

/** How many cells and totals are withheld. */
export function withheldCount({ total, cells, rowTotals, columnTotals }: PivotTable): number {
  return [total, ...cells.flat(), ...rowTotals, ...columnTotals].filter(({ state }) => state === "withheld").length;
}

function keysOf(answer: readonly PivotRow[], side: "row_key" | "column_key"): string[] {
  return [...new Set(answer.flatMap((row) => row[side] ?? []))];
}

function placeOf(row: string | null, column: string | null): string {
  return JSON.stringify([row, column]);
}

function cellOf(row: PivotRow | undefined, sum: boolean): PivotCell {
  if (!row || row.people === 0) return EMPTY;
  const value = sum ? row.amount : row.per ? (row.amount ?? 0) / row.per : null;
  return { state: "shown", value, people: row.people };
}
