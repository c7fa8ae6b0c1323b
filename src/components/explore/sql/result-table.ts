import { html } from "htl";
import { sqlWords } from "../../../words/explore-sql.js";
import type { Cell } from "./cell.js";
import { isNumeric } from "./column-kind.js";
import { columnFormat } from "./column-format.js";
import type { ResultColumn } from "./query-stream.js";

/** Letters after which a text is cut in its cell; it is whole on hover and in the downloads. */
const LONGEST = 120;

/** Rows of a result as a table that scrolls on its own, with the kind of each column below its name. */
export function resultTable(columns: readonly ResultColumn[], rows: readonly Cell[][]): HTMLElement {
  const { result } = sqlWords();
  const formats = columns.map(({ kind }, i) =>
    columnFormat(
      kind,
      rows.map((row) => row[i]!),
    ),
  );
  const body = document.createElement("tbody");
  for (const row of rows) body.append(tableRow(row, columns, formats, result.null));
  return html`<div class="table-scroll sql-table" role="region" tabindex="0" aria-label=${result.label}>
    <table>
      <caption class="visually-hidden">
        ${result.label}
      </caption>
      <thead>
        <tr>
          ${columns.map(
            ({ name, kind }) =>
              html`<th scope="col" class=${isNumeric(kind) ? "numeric" : ""}>
                ${name}<span class="sql-kind">${result.kinds[kind]}</span>
              </th>`,
          )}
        </tr>
      </thead>
      ${body}
    </table>
  </div>`;
}

/** Built without templates: a thousand rows of twenty columns are there at once. */
function tableRow(
  row: readonly Cell[],
  columns: readonly ResultColumn[],
  formats: readonly ((cell: Cell) => string)[],
  none: string,
): HTMLTableRowElement {
  const line = document.createElement("tr");
  row.forEach((cell, i) => {
    const place = line.insertCell();
    const text = cell === null ? none : formats[i]!(cell);
    place.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    if (text.length > LONGEST) place.title = text;
    if (isNumeric(columns[i]!.kind)) place.className = "numeric";
    if (cell === null) place.classList.add("sql-null");
  });
  return line;
}
