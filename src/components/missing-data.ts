import { html } from "htl";
import type { Missing, Row } from "../models/report.js";
import { words } from "../words/index.js";
import { dataTable } from "./data-table.js";

/** Says which tables and columns an analysis lacks, with an example row of each table; nothing for an empty list. */
export function missingData(missing: readonly Missing[]): HTMLElement {
  const text = words().components.missing;
  const tables = byTable(missing);
  return html`<div class="notice missing" role="note">
    <p class="notice-title">${text.title}</p>
    ${[...tables].map(([table, columns]) => lacking(table, columns))}
    <p>${text.then}</p>
  </div>`;
}

interface Lacking {
  columns: string[];
  example: Row;
}

function byTable(missing: readonly Missing[]): Map<string, Lacking> {
  const tables = new Map<string, Lacking>();
  for (const { table, columns, example } of missing) {
    const before = tables.get(table) ?? { columns: [], example: {} };
    const all = [...new Set([...before.columns, ...columns])];
    tables.set(table, { columns: all, example: { ...before.example, ...example } });
  }
  return tables;
}

function lacking(table: string, { columns, example }: Lacking) {
  const text = words().components.missing;
  if (columns.length === 0) return html`<p>${text.needsTable(table)}</p>`;
  const shown = columns.map((column) => ({ key: column, label: column }));
  return html`<div>
    <p>${text.needs(table, columns.join(", "))}</p>
    ${dataTable([example], { caption: text.example(table), columns: shown, captioned: true })}
  </div>`;
}
