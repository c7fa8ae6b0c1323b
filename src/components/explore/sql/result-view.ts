import { html } from "htl";
import { sqlWords } from "../../../words/explore-sql.js";
import { formatValue } from "../../../words/number-format.js";
import { saveFile } from "../../save-file.js";
import { isRounded } from "./column-format.js";
import { quickChart } from "./quick-chart.js";
import type { QueryOutcome } from "./query-runner.js";
import { arrowFile, csvFile } from "./result-files.js";
import { countDistinct, firstRows } from "./result-rows.js";
import { resultTable } from "./result-table.js";

/** Rows that the table shows and that a chart draws. */
const SHOWN = 1_000;
const DRAWN = 5_000;

/** A result: its first rows as a table, the downloads, and a quick chart. */
export function resultView(outcome: QueryOutcome): HTMLElement {
  const rows = firstRows(outcome, DRAWN);
  const shown = rows.slice(0, SHOWN);
  return html`<div class="sql-result">
    <div class="sql-data">
      ${resultTable(outcome.columns, shown)}
      ${notes(outcome, shown).map((note) => html`<p class="table-more">${note}</p>`)} ${downloads(outcome)}
    </div>
    ${quickChart(countDistinct(outcome, rows), rows, outcome.rows)}
  </div>`;
}

function notes({ columns, rows, kept }: QueryOutcome, shown: ReturnType<typeof firstRows>): string[] {
  const text = sqlWords().result;
  const rounded = columns.some(({ kind }, i) =>
    isRounded(
      kind,
      shown.map((row) => row[i]!),
    ),
  );
  return [
    rows === 0 ? text.none : "",
    rows > shown.length ? text.shown(count(shown.length), count(rows)) : "",
    rows > kept ? text.capped(count(kept), count(rows)) : "",
    rounded ? text.rounded : "",
  ].filter(Boolean);
}

function downloads(outcome: QueryOutcome): HTMLElement {
  const text = sqlWords().result;
  const saveCsv = async (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    button.disabled = true;
    try {
      saveFile(await csvFile(outcome), "query.csv");
    } finally {
      button.disabled = false;
    }
  };
  const saveArrow = () => saveFile(arrowFile(outcome), "query.arrows");
  const button = (format: string, save: (event: Event) => unknown) =>
    html`<button type="button" class="tool" aria-label=${text.download(format)} ${{ onclick: save }}>
      ${format}
    </button>`;
  return html`<div class="tools">
    <span class="downloads">${button(text.csv, saveCsv)} ${button(text.arrow, saveArrow)}</span>
  </div>`;
}

function count(size: number): string {
  return formatValue(size, { unit: "count" });
}
