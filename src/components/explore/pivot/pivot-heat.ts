import { isSum } from "../../../models/pivot-schema.js";
import type { PivotState } from "../../../models/pivot-state.js";
import type { PivotCell, PivotTable } from "../../../models/pivot-table.js";

/** How strongly a cell is shaded, from 0 to 1, and on which side of nothing or of the average it lies. */
export interface Heat {
  strength: number;
  side: "above" | "below";
}

/**
 * The shade of a table's cells: sums and shares from zero on, averages from the smallest to the largest, indices by their distance from 100 on a
 * logarithmic scale. Totals are not shaded. Null for a cell without a number.
 */
export function pivotHeat(table: PivotTable, { measure, show }: PivotState): (cell: PivotCell) => Heat | null {
  const cells = table.columns.length > 0 ? table.cells.flat() : table.rowTotals;
  const values = cells.flatMap(({ value }) => value ?? []);
  const sizeOf =
    show === "index" ? fromAverage : show === "value" && !isSum(measure) ? fromLeast(values) : (value: number) => value;
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(sizeOf(value))), 0);
  return ({ value }) => {
    if (value === null) return null;
    const size = sizeOf(value);
    return { strength: most === 0 ? 0 : Math.abs(size) / most, side: size < 0 ? "below" : "above" };
  };
}

/** An index of less than a tenth or more than ten times the average is as far as shades go. */
function fromAverage(index: number): number {
  return Math.log(Math.min(1000, Math.max(10, index)) / 100);
}

function fromLeast(values: readonly number[]): (value: number) => number {
  const least = values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
  return (value) => (least < 0 ? value : value - least);
}
