import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { promisesWords } from "../../words/marketing-promises.js";
import { dotInterval } from "../charts/dot-interval.js";
import { promiseIntervals } from "../charts/promise-intervals.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

const METHOD = "/marketing/methods#promises";

/** What was promised and what came, for promises that can be judged, the latest first. */
export function promisesFigure(report: Report): HTMLElement {
  const text = promisesWords();
  const judged = withWords(report).filter((row) => row["scored"] === true && typeof row["came"] === "number");
  return figure(report, {
    title: text.promisesTitle(report.numbers),
    subtitle: text.promisesSubtitle,
    rows: judged.reverse(),
    name: "promises",
    method: METHOD,
    analysis: "promises",
    columns: text.columns,
    chart: (rows: Row[], { width }) =>
      promiseIntervals(
        rows.map((row) => ({
          promise: String(row["label"]),
          promisedFrom: row["promised_from"] as number | null,
          promisedTo: row["promised_to"] as number | null,
          came: row["came"] as number,
          cameLow: row["came_low"] as number | null,
          cameHigh: row["came_high"] as number | null,
          isShort: row["verdict"] === "missed" || row["verdict"] === "fell_short",
        })),
        { width, xLabel: text.promiseAxis, asPromised: text.asPromised },
      ),
  });
}

/** How calibration moved with the years, and whether the ranges can be believed. */
export function calibrationFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = promisesWords();
  const years = report.tables["promises_by_year"] ?? [];
  const level = report.checks.find(({ id }) => id === "promises_hold_what_they_say")?.limit ?? null;
  return html`<section>
    ${figure(report, {
      title: text.yearsTitle(years),
      subtitle: text.yearsSubtitle,
      rows: "promises_by_year",
      method: METHOD,
      analysis: "promises",
      columns: text.yearColumns,
      chart: (rows: Row[], { width }) =>
        dotInterval(
          rows.map((row) => ({
            category: String(row["year"]),
            estimate: row["came"] as number,
            low: row["came_low"] as number | null,
            high: row["came_high"] as number | null,
          })),
          { width, unit: "share", average: 1, averageLabel: text.asPromised, label: text.yearsAxis },
        ),
    })}
    <p>${text.coverageSaid(report.numbers, level)}</p>
  </section>`;
}

/** Calibration by what was promised, and every promise with its verdict. */
export function promiseTables(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = promisesWords();
  const metrics = (report.tables["promises_by_metric"] ?? []).map((row): Row => {
    return { ...row, label: text.metricName(row["metric"]) };
  });
  const { currency } = report.book;
  return html`<section>
    <h2>${text.metricsTitle}</h2>
    ${tableOrNote(metrics, text.noneJudged, { caption: text.metricsTitle, columns: text.metricColumns, currency })}
    <details class="definition">
      <summary>${text.allTitle}</summary>
      <p>${text.allNote}</p>
      ${dataTable(withWords(report), { caption: text.allTitle, columns: text.columns, currency })}
    </details>
  </section>`;
}

function withWords(report: Report): Row[] {
  const text = promisesWords();
  return (report.tables["promises"] ?? []).map((row) => ({
    ...row,
    ...text.row(row, report.book.currency),
    label: text.promiseName(row),
  }));
}
