import { html } from "htl";
import type { Row } from "../models/report.js";
import type { Unit } from "../metrics.js";
import { formatInterval, formatValue } from "../words/number-format.js";
import { words } from "../words/index.js";

/** Letters from which a text wants a wide column. */
const LONG = 28;

export interface TableColumn {
  key: string;
  label: string;
  /** A column with a unit is a number; without one it is text. */
  unit?: Unit;
  decimals?: number;
  /** Keys of the interval's bounds, written behind the number. */
  low?: string;
  high?: string;
}

export interface DataTableOptions {
  caption: string;
  columns?: readonly TableColumn[];
  currency?: string;
  /** Rows shown; the rest is left to the CSV. Default 200. */
  rows?: number;
  /** Show the caption above the table; otherwise only screen readers have it. */
  captioned?: boolean;
}

/** Rows as a table that scrolls sideways on its own, with scoped headers. Columns default to all keys of the rows. */
export function dataTable(rows: readonly Row[], options: DataTableOptions): HTMLElement {
  const { caption, columns = defaultColumns(rows), captioned = false } = options;
  const limit = options.rows ?? 200;
  const shown = rows.slice(0, limit);
  const long = new Set(columns.filter((column) => isLong(shown, column)));
  const text = words().components.table;
  const count = (size: number) => formatValue(size, { unit: "count" });
  return html`<div class="table-frame">
    <div class="table-scroll" role="region" tabindex="0" aria-label=${text.scroll(caption)}>
      <table>
        <caption class=${captioned ? "" : "visually-hidden"}>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col" class=${column.unit ? "numeric" : ""}>${column.label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map((row) => tableRow(row, columns, long, options.currency))}
        </tbody>
      </table>
    </div>
    ${rows.length > limit ? html`<p class="table-more">${text.more(count(limit), count(rows.length))}</p>` : null}
  </div>`;
}

/** A column for each key of the rows; keys that hold numbers only become counts with up to the decimals they need. */
export function defaultColumns(rows: readonly Row[]): TableColumn[] {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return keys.map((key) => {
    const values = rows.map((row) => row[key] ?? null).filter((value) => value !== null);
    const numeric = values.length > 0 && values.every((value) => typeof value === "number");
    const whole = values.every(Number.isInteger);
    return {
      key,
      label: key.replaceAll("_", " "),
      ...(numeric && { unit: "count" as const, decimals: whole ? 0 : 3 }),
    };
  });
}

/** Text that needs room, so that its lines do not make the row tall. */
function isLong(rows: readonly Row[], { key, unit }: TableColumn): boolean {
  return !unit && rows.some((row) => String(row[key] ?? "").length > LONG);
}

function tableRow(row: Row, columns: readonly TableColumn[], long: ReadonlySet<TableColumn>, currency?: string) {
  const cells = columns.map((column, index) => {
    if (index === 0 && !column.unit) return html`<th scope="row">${cellText(row, column, currency)}</th>`;
    return html`<td class=${column.unit ? "numeric" : long.has(column) ? "long" : ""}>
      ${cellText(row, column, currency)} ${interval(row, column, currency)}
    </td>`;
  });
  return html`<tr>
    ${cells}
  </tr>`;
}

function cellText(row: Row, column: TableColumn, currency?: string): string {
  const value = row[column.key] ?? null;
  if (column.unit && (typeof value === "number" || value === null))
    return formatValue(value, formatOf(column, currency));
  return value === null ? words().numbers.none : String(value);
}

function interval(row: Row, column: TableColumn, currency?: string) {
  const low = column.low ? row[column.low] : null;
  const high = column.high ? row[column.high] : null;
  if (typeof low !== "number" || typeof high !== "number") return null;
  return html`<span class="interval">${formatInterval(low, high, formatOf(column, currency))}</span>`;
}

function formatOf({ unit = "count", decimals = 0 }: TableColumn, currency?: string) {
  return { unit, decimals, ...(currency && { currency }) };
}
