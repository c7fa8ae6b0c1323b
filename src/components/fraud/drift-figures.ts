import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { driftWords } from "../../words/fraud-drift.js";
import { datedPerformance, type DatedEstimate } from "../charts/dated-performance.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { numberedLog } from "./model-log.js";

export const METHOD = "/fraud/methods#drift";

/** What to keep in mind of the book, below the cards. */
export function basisNote(report: Report): HTMLElement {
  const note = hasNothing(report) ? "" : driftWords().basisNote(report);
  return note ? html`<p class="subtitle">${note}</p>` : html`<span></span>`;
}

/** How each model ranked by half-year, with what the log says. */
export function performanceFigure(report: Report): HTMLElement {
  const text = driftWords();
  const { rows, open, named } = performanceRows(report);
  return figure(report, {
    title: text.performanceTitle(report.numbers),
    subtitle: text.performance.subtitle,
    rows,
    name: "performance-in-time",
    method: METHOD,
    analysis: "drift",
    columns: text.performance.columns,
    chart: (shown: (DatedEstimate & { auc: number | null })[], { width }) =>
      datedPerformance(
        shown.filter(({ auc }) => auc !== null).map((row) => ({ ...row, estimate: row.auc! })),
        {
          width,
          yLabel: text.performance.y,
          named,
          marks: numberedLog(report).map(({ number, on }) => ({ number: String(number), on: String(on) })),
          open: open && { from: String(open["from"]), to: String(open["to"]), label: text.performance.open },
        },
      ),
  });
}

function performanceRows({ tables }: Report) {
  const text = driftWords();
  const rows = (tables["drift_performance"] ?? []).map((row) => ({
    line: text.modelName(String(row["model"])),
    ...row,
  }));
  const open = (tables["drift_labels"] ?? []).find((row) => row["complete"] === false);
  return { rows, open: open ?? null, named: String(rows[0]?.line ?? "") };
}

/** The log that the numbers in the chart stand for. */
export function logTable(report: Report): HTMLElement {
  const text = driftWords();
  const rows = numberedLog(report).map((row) => ({
    ...row,
    what: text.log.changes[String(row["change"])] ?? String(row["change"]),
  }));
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  return html`<details class="definition">
    <summary>${text.log.title}</summary>
    ${dataTable(rows, { caption: text.log.title, columns: text.log.columns })}
  </details>`;
}

/** Findings by half-year of the request. */
export function labelFigure(report: Report): HTMLElement {
  const text = driftWords();
  const rows = (report.tables["drift_labels"] ?? []).map((row) => ({ line: "", ...row }));
  const open = rows.find((row) => (row as Row)["complete"] === false) as Row | undefined;
  return figure(report, {
    title: text.labelTitle(report.numbers),
    subtitle: text.labels.subtitle,
    rows,
    name: "frauds-found-in-time",
    method: METHOD,
    analysis: "drift",
    columns: text.labels.columns,
    chart: (shown: (DatedEstimate & { share: number | null; complete: boolean })[], { width }) =>
      datedPerformance(
        shown
          .filter(({ share, complete }) => share !== null && complete)
          .map((row) => ({ ...row, estimate: row.share! })),
        {
          width,
          yLabel: text.labels.y,
          named: "",
          marks: [],
          open: open ? { from: String(open["from"]), to: String(open["to"]), label: text.performance.open } : null,
          decimals: 1,
        },
      ),
  });
}
