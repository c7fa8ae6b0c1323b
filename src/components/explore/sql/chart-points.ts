import type { Cell } from "./cell.js";
import type { ChartChoice, ChartColumn } from "./chart-choice.js";
import { isTime } from "./column-kind.js";

/** A row as the chart draws it. */
export interface ChartPoint {
  /** A number, a moment, or the name of a bar. */
  x: number | Date | string;
  y: number;
  /** The line or the part of a bar that it belongs to; empty when rows are not split. */
  by: string;
}

/** Rows as points of the chosen chart, without those that have no value or no place; lines are put in order. */
export function chartPoints(
  rows: readonly Cell[][],
  columns: readonly ChartColumn[],
  { kind, x, y, by }: ChartChoice,
): ChartPoint[] {
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  const [xAt, yAt, byAt] = [at(x), at(y), by === null ? -1 : at(by)];
  const across = columns[xAt]!;
  const points = rows.flatMap((row) => {
    const value = Number(row[yAt] ?? NaN);
    const place = placeOf(row[xAt] ?? null, across, kind === "bars");
    if (!Number.isFinite(value) || place === null) return [];
    return [{ x: place, y: value, by: byAt < 0 ? "" : String(row[byAt] ?? "NULL") }];
  });
  return kind === "line" ? points.sort((a, b) => Number(a.x) - Number(b.x)) : points;
}

function placeOf(cell: Cell, { kind }: ChartColumn, named: boolean): ChartPoint["x"] | null {
  if (named) return String(cell ?? "NULL");
  if (cell === null) return null;
  if (!isTime(kind)) return Number.isFinite(Number(cell)) ? Number(cell) : null;
  const moment = new Date(`${String(cell).replace(" ", "T")}${kind === "timestamp" ? "Z" : ""}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
