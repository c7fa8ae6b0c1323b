import { html } from "htl";
import { sqlWords } from "../../../words/explore-sql.js";
import { formatValue } from "../../../words/number-format.js";
import type { DescribedTable } from "./described-schema.js";
import { examples } from "./examples.js";
import type { QueryHistory } from "./query-history.js";

export interface SidePanel {
  element: HTMLElement;
  /** Lists the history anew. */
  refresh(): void;
}

export interface SidePanelOptions {
  tables: readonly DescribedTable[];
  history: QueryHistory;
  insert: (name: string) => void;
  /** Puts a query into the editor and runs it. */
  take: (query: string) => void;
}

/** What a query can be made of, beside the editor: tables with their columns, examples, and what was run before. */
export function sidePanel({ tables, history, insert, take }: SidePanelOptions): SidePanel {
  const text = sqlWords().side;
  const past = html`<div class="sql-history"></div>`;
  const refresh = () => past.replaceChildren(...historyList(history, take, refresh));
  refresh();
  const element = html`<aside class="sql-side" aria-label=${text.label}>
    <details open>
      <summary>${text.examples}</summary>
      <ul class="sql-examples">
        ${examples.map(({ id, query }) => example(id, () => take(query)))}
      </ul>
    </details>
    <details open>
      <summary>${text.tables}</summary>
      ${tables.map((table) => tableEntry(table, insert))}
    </details>
    <details>
      <summary>${text.history}</summary>
      ${past}
    </details>
  </aside>`;
  return { element, refresh };
}

function example(id: string, take: () => void): HTMLElement {
  const { title, teaches } = sqlWords().examples[id]!;
  return html`<li>
    <button type="button" class="sql-link" ${{ onclick: take }}>${title}</button>
    <p>${teaches}</p>
  </li>`;
}

function tableEntry({ name, rows, row, columns }: DescribedTable, insert: (name: string) => void): HTMLElement {
  const text = sqlWords().side;
  const size = rows === null ? row : text.rows(formatValue(rows, { unit: "count" }), row);
  return html`<details class="sql-entry">
    <summary><code>${name}</code> <span>${size}</span></summary>
    <ul>
      <li>${nameButton(name, insert)}</li>
      ${columns.map(
        (column) =>
          html`<li>
            ${nameButton(column.name, insert)} <span class="sql-type">${column.type.toLowerCase()}</span>
            <p>${column.description}</p>
          </li>`,
      )}
    </ul>
  </details>`;
}

function nameButton(name: string, insert: (name: string) => void): HTMLElement {
  const onclick = () => insert(name);
  return html`<button type="button" class="sql-name" title=${sqlWords().side.insert(name)} ${{ onclick: onclick }}>
    ${name}
  </button>`;
}

function historyList(history: QueryHistory, take: (query: string) => void, refresh: () => void): HTMLElement[] {
  const text = sqlWords().side;
  const kept = html`<p class="sql-kept">${history.lasting ? text.lasting : text.fleeting}</p>`;
  if (history.queries.length === 0) return [html`<p class="sql-kept">${text.none}</p>`, kept];
  const forget = () => {
    history.clear();
    refresh();
  };
  const entries = history.queries.map((query) => {
    const onclick = () => take(query);
    return html`<li>
      <button type="button" class="sql-past" title=${query} ${{ onclick: onclick }}>
        ${query.replace(/\s+/g, " ")}
      </button>
    </li>`;
  });
  return [
    html`<ul>
      ${entries}
    </ul>`,
    kept,
    html`<button type="button" class="tool" ${{ onclick: forget }}>${text.clear}</button>`,
  ];
}
