import type { PivotCell, PivotTable } from "./pivot-table.js";
import type { ShownAs } from "./pivot-state.js";
import { isSum } from "./pivot-schema.js";

/**
 * A table with its values as shares (fractions) or as indices. The index of a sum sets what it would be if rows and columns had nothing to do
 * with each other to 100: cell × all ÷ (row × column); that of an average sets the average of all to 100. A share or index that needs a withheld
 * number is withheld, one of a whole that is not above zero is null.
 */
export function showPivot(table: PivotTable, show: ShownAs, measure: string): PivotTable {
  if (show === "value") return table;
  const { rowTotals, columnTotals, total } = table;
  const sum = isSum(measure);
  const of = (cell: PivotCell, row: PivotCell, column: PivotCell): PivotCell => {
    if (show === "row") return divided(cell, [row]);
    if (show === "column") return divided(cell, [column]);
    if (show === "all") return divided(cell, [total]);
    return sum ? divided(cell, [row, column], [total], 100) : divided(cell, [total], [], 100);
  };
  return {
    ...table,
    cells: table.cells.map((line, i) => line.map((cell, j) => of(cell, rowTotals[i]!, columnTotals[j]!))),
    rowTotals: rowTotals.map((cell) => of(cell, cell, total)),
    columnTotals: columnTotals.map((cell) => of(cell, total, cell)),
    total: of(total, total, total),
  };
}

/** cell × times ÷ by; every number that goes in has to be shown, and every divisor above zero. */
function divided(cell: PivotCell, by: PivotCell[], times: PivotCell[] = [], scale = 1): PivotCell {
  if (cell.state !== "shown") return cell;
  if ([...by, ...times].some(({ state }) => state === "withheld"))
    return { state: "withheld", value: null, people: null };
  const divisors = by.map(({ value }) => value ?? 0);
  if (cell.value === null || divisors.some((divisor) => !(divisor > 0))) return { ...cell, value: null };
  const factors = times.map(({ value }) => value ?? 0);
  const value = factors.reduce((product, factor) => product * factor, cell.value * scale);
  return { ...cell, value: divisors.reduce((quotient, divisor) => quotient / divisor, value) };
}
