import { html } from "htl";
import { drillDown, levelBelow } from "../../../models/pivot-drill.js";
import { isTime, levelOf } from "../../../models/pivot-levels.js";
import { OTHERS } from "../../../models/pivot-query.js";
import { isSum, NOTHING, type PivotSchema } from "../../../models/pivot-schema.js";
import type { Axis, PivotSort, PivotState } from "../../../models/pivot-state.js";
import type { PivotCell, PivotTable } from "../../../models/pivot-table.js";
import { words } from "../../../words/index.js";
import { pivotWords } from "../../../words/explore-pivot.js";
import type { SetPivot } from "./pivot-choosers.js";
import type { PivotFormat } from "./pivot-format.js";
import { pivotHeat } from "./pivot-heat.js";

export interface GridOptions {
  state: PivotState;
  schema: PivotSchema;
  set: SetPivot;
  format: PivotFormat;
  title: string;
}

/** The table itself: headings that open and sort, shaded cells with their numbers, totals at the ends; it scrolls inside its own frame. */
export function pivotGrid(table: PivotTable, options: GridOptions): HTMLElement {
  const { state, format, title } = options;
  const heat = pivotHeat(table, state);
  const split = state.columns !== NOTHING;
  const label = totalName(state);
  const row = (key: string, i: number) =>
    html`<tr>
      <th scope="row">${opener("rows", key, table, options)}</th>
      ${table.cells[i]!.map((cell) => data(cell, format, heat(cell)))}
      ${data(table.rowTotals[i]!, format, split ? null : heat(table.rowTotals[i]!), split)}
    </tr>`;
  return html`<div class="table-frame pivot-frame">
    <div
      class="table-scroll pivot-scroll"
      role="region"
      tabindex="0"
      aria-label=${words().components.table.scroll(title)}
    >
      <table class="pivot">
        <caption class="visually-hidden">
          ${title}
        </caption>
        <thead>
          <tr>
            ${sortable("name", pivotWords().levelName(state.rows), null, options)}
            ${table.columns.map((key) => sortable("column", nameOf("columns", key, table, state), key, options, table))}
            ${sortable("total", split ? label : pivotWords().shown[state.show], null, options)}
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(row)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${label}</th>
            ${table.columnTotals.map((cell) => data(cell, format, null, true))} ${data(table.total, format, null, true)}
          </tr>
        </tfoot>
      </table>
    </div>
  </div>`;
}

/** What a value is called in the heads of the table. */
export function nameOf(axis: Axis, key: string, table: PivotTable, state: PivotState): string {
  const text = pivotWords();
  if (key !== OTHERS) return text.value(state[axis], key);
  const [shown, all] = axis === "rows" ? [table.rows, table.rowValues] : [table.columns, table.columnValues];
  const level = levelOf(state[axis]);
  return text.others(all - shown.length + 1, level !== undefined && isTime(level));
}

/** What the totals are called: of an average, the average of all. */
export function totalName({ measure, show }: PivotState): string {
  const text = pivotWords();
  return isSum(measure) && show !== "index" ? text.total : text.average;
}

function data(cell: PivotCell, format: PivotFormat, heat: ReturnType<ReturnType<typeof pivotHeat>>, total = false) {
  const text = pivotWords();
  const kind = total ? "numeric total" : "numeric";
  if (cell.state === "withheld")
    return html`<td class=${kind} data-state="withheld">
      <span aria-hidden="true">${text.withheldMark}</span><span class="visually-hidden">${text.withheld}</span>
    </td>`;
  if (cell.state === "empty") return html`<td class=${kind} data-state="empty">${text.emptyMark}</td>`;
  if (cell.value === null) return html`<td class=${kind} data-state="undefined">${text.undefinedMark}</td>`;
  const shade = heat ? { "--heat": heat.strength.toFixed(3) } : {};
  return html`<td class=${kind} data-side=${heat?.side ?? null} style=${shade}>${format.write(cell.value)}</td>`;
}

/** A value's name as a button that opens it; plain where there is nothing inside. */
function opener(axis: Axis, key: string, table: PivotTable, { state, schema, set }: GridOptions) {
  const text = pivotWords();
  const name = nameOf(axis, key, table, state);
  const below = key === OTHERS ? null : levelBelow(state, axis, schema);
  if (below === null) return html`<span>${name}</span>`;
  const open = () => set(drillDown(state, axis, key, schema));
  return html`<button type="button" class="pivot-open" title=${text.open(name, below)} ${{ onclick: open }}>
    ${name}
  </button>`;
}

/** A head of a column with the button that sorts the rows by it. */
function sortable(
  by: "name" | "total" | "column",
  name: string,
  key: string | null,
  options: GridOptions,
  table?: PivotTable,
) {
  const { state, set } = options;
  const text = pivotWords();
  const sorted = state.sort.by === by && (by !== "column" || state.sort.column === key);
  const direction = sorted ? (state.sort.descending ? "descending" : "ascending") : "none";
  const label = by === "name" ? text.sortByName : text.sortBy(name);
  const sort = () => set({ ...state, sort: nextSort(state.sort, by, key, sorted) });
  return html`<th
    scope="col"
    class=${by === "name" ? "" : by === "total" ? "numeric total" : "numeric"}
    aria-sort=${direction}
  >
    <span class="pivot-head">
      ${table && key !== null ? opener("columns", key, table, options) : html`<span>${name}</span>`}
      <button
        type="button"
        class="pivot-sort"
        data-sort=${key ?? by}
        aria-label=${label}
        title=${label}
        ${{ onclick: sort }}
      ></button>
    </span>
  </th>`;
}

/** Numbers from the largest on first, names from A; a second click turns the order round, a third one ends it. */
function nextSort(sort: PivotSort, by: "name" | "total" | "column", key: string | null, sorted: boolean): PivotSort {
  const first = by !== "name";
  if (sorted && sort.descending !== first) return { by: "order", descending: false };
  const next: PivotSort = { by, descending: sorted ? !first : first };
  return key === null ? next : { ...next, column: key };
}
