import type { PivotCell, PivotTable } from "../../../models/pivot-table.js";
import { NOTHING } from "../../../models/pivot-schema.js";
import type { PivotState } from "../../../models/pivot-state.js";
import { pivotWords } from "../../../words/explore-pivot.js";
import { csv } from "../../csv.js";
import { nameOf, totalName } from "./pivot-grid.js";

/** The table as it is shown, with its numbers in full; an empty cell is an empty field, a withheld one says so. */
export function pivotCsv(table: PivotTable, state: PivotState): string {
  const text = pivotWords();
  const total = totalName(state);
  const split = state.columns !== NOTHING;
  const names = [
    text.levelName(state.rows),
    ...table.columns.map((key) => nameOf("columns", key, table, state)),
    split ? total : text.shown[state.show],
  ];
  const columns = distinct(names);
  const line = (name: string, cells: readonly PivotCell[]) =>
    Object.fromEntries(columns.map((column, i) => [column, i === 0 ? name : fieldOf(cells[i - 1]!)]));
  const rows = table.rows.map((key, i) =>
    line(nameOf("rows", key, table, state), [...table.cells[i]!, table.rowTotals[i]!]),
  );
  return csv([...rows, line(total, [...table.columnTotals, table.total])], columns);
}

function fieldOf({ state, value }: PivotCell): string | number | null {
  return state === "withheld" ? pivotWords().withheld : value;
}

/** Names as keys of a row: a second column of a name gets its place. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, i) => (names.indexOf(name) < i ? `${name} (${i})` : name));
}
