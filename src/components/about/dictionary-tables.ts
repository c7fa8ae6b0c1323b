import { group } from "d3-array";
import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { words } from "../../words/index.js";
import { dataTable } from "../data-table.js";

/** Each table of the contract with its columns behind a disclosure, by theme, and the settings last. */
export function dictionaryTables({ tables }: Report): HTMLElement {
  const text = words().dictionaryPage;
  const themes = group(tables["tables"] ?? [], (row) => String(row["theme"]));
  const columns = group(tables["columns"] ?? [], (row) => String(row["table"]));
  return html`<div class="dictionary">
    ${[...themes].map(
      ([theme, rows]) =>
        html`<section>
          <h2>${text.themes[theme] ?? theme}</h2>
          ${rows.map((row) => tableEntry(row, columns.get(String(row["table"])) ?? []))}
        </section>`,
    )}
    <h2>${text.settings}</h2>
    ${dataTable(tables["settings"] ?? [], { caption: text.settings, columns: text.settingColumns })}
  </div>`;
}

function tableEntry(table: Row, columns: Row[]): HTMLElement {
  const text = words().dictionaryPage;
  const name = String(table["table"]);
  return html`<details id=${name}>
    <summary><code>${name}</code> <span class="subtitle">${text.oneRow(String(table["row"]))}</span></summary>
    ${dataTable(columns.map(described), { caption: name, columns: text.columns })}
    ${table["open"] ? html`<p>${text.open}</p>` : null}
  </details>`;
}

function described(column: Row): Row {
  const text = words().dictionaryPage;
  const { minimum, maximum } = column;
  const allowed = [
    column["values"],
    minimum !== null && text.atLeast(String(minimum)),
    maximum !== null && text.atMost(String(maximum)),
    column["references"] && text.found(String(column["references"])),
  ];
  return {
    ...column,
    type: [column["type"], column["unit"]].filter(Boolean).join(", "),
    need: column["key"] ? text.key : column["optional"] ? text.optional : text.required,
    allowed: allowed.filter(Boolean).join("; "),
    names: column["identifies"] ? text.identifies : "",
  };
}
