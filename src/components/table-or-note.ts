import { html } from "htl";
import type { Row } from "../models/report.js";
import { dataTable, type DataTableOptions } from "./data-table.js";

/** Rows as a table, or a sentence that says why there are none. */
export function tableOrNote(rows: readonly Row[], note: string, options: DataTableOptions): HTMLElement {
  return rows.length > 0 ? dataTable(rows, options) : html`<p>${note}</p>`;
}
