import { isOrdered, levelOf, type PivotLevel } from "./pivot-levels.js";
import { OTHERS, UNKNOWN } from "./pivot-query.js";
import type { PivotState } from "./pivot-state.js";
import type { PivotCell, PivotTable } from "./pivot-table.js";

/**
 * A table with its rows in the order asked for and its columns in theirs: time, numbers and listed codes as they run, other codes by their people,
 * most first. What is not known and the others come last; a withheld number never tells its place and stands behind those shown, by name.
 */
export function sortPivot(
  table: PivotTable,
  state: PivotState,
  nameOf: (level: string, key: string) => string,
): PivotTable {
  const rows = orderOf(table.rows, table.rowTotals, levelOf(state.rows), (key) => nameOf(state.rows, key));
  const columns = orderOf(table.columns, table.columnTotals, levelOf(state.columns), (key) =>
    nameOf(state.columns, key),
  );
  const sorted = state.sort.by === "order" ? rows : asAsked(table, state, rows, (key) => nameOf(state.rows, key));
  return {
    ...table,
    rows: sorted.map((i) => table.rows[i]!),
    columns: columns.map((j) => table.columns[j]!),
    cells: sorted.map((i) => columns.map((j) => table.cells[i]![j]!)),
    rowTotals: sorted.map((i) => table.rowTotals[i]!),
    columnTotals: columns.map((j) => table.columnTotals[j]!),
  };
}

type NameOf = (key: string) => string;

function orderOf(
  keys: readonly string[],
  totals: readonly PivotCell[],
  level: PivotLevel | undefined,
  nameOf: NameOf,
): number[] {
  const compare =
    level && isOrdered(level)
      ? (a: number, b: number) => byOrder(keys[a]!, keys[b]!, level)
      : (a: number, b: number) =>
          byNumber(totals[b]!.people, totals[a]!.people) || byName(nameOf(keys[a]!), nameOf(keys[b]!));
  return [...keys.keys()].sort((a, b) => byRest(keys[a]!, keys[b]!) || compare(a, b));
}

function asAsked(table: PivotTable, { sort }: PivotState, places: readonly number[], nameOf: NameOf): number[] {
  const { rows, columns, cells, rowTotals } = table;
  const sign = sort.descending ? -1 : 1;
  if (sort.by === "name")
    return [...places].sort((a, b) => byRest(rows[a]!, rows[b]!) || sign * byName(nameOf(rows[a]!), nameOf(rows[b]!)));
  const column = columns.indexOf(sort.column ?? "");
  if (sort.by === "column" && column < 0) return [...places];
  const valueOf = (row: number) => (sort.by === "total" ? rowTotals[row]! : cells[row]![column]!).value;
  return [...places].sort((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return byRest(rows[a]!, rows[b]!) || sign * (one - other);
  });
}

function byOrder(a: string, b: string, { order }: PivotLevel): number {
  if (order) return order.indexOf(a) - order.indexOf(b);
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? byName(a, b) : difference;
}

/** Withheld numbers last. */
function byNumber(a: number | null, b: number | null): number {
  return (a ?? -1) - (b ?? -1);
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is not known behind all values, the others behind that. */
function byRest(a: string, b: string): number {
  const rank = (key: string) => (key === OTHERS ? 2 : key === UNKNOWN ? 1 : 0);
  return rank(a) - rank(b);
}
