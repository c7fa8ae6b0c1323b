import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { lifecycleWords } from "../../words/lifecycle.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { returnCurve, type ReturnPoint } from "../charts/return-curve.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

const METHOD = "/loyalty/methods#win-back";

/** How many come back and when, what they bring by reason, and the reinstatement window. */
export function winBackFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  return html`<section>${returnFigure(report)} ${reasonFigure(report)} ${windowFigure(report)}</section>`;
}

function returnFigure(report: Report) {
  const text = lifecycleWords();
  const rows = (report.tables["win_back_curve"] ?? []).map((row) => ({ ...row, line: reasonName(row) }));
  return figure(report, {
    title: text.returns(report.numbers),
    subtitle: text.returnsSubtitle,
    rows,
    name: "win-back-curve",
    method: METHOD,
    analysis: "lifecycle",
    chart: (points: ReturnPoint[], { width }) => returnCurve(points, { width, x: text.months, y: text.shareBack }),
  });
}

function reasonFigure(report: Report) {
  const text = lifecycleWords();
  const rows = (report.tables["win_back_reasons"] ?? []).map((row) => ({ ...row, category: reasonName(row) }));
  const average = report.numbers["loyalty.win_back.value_per_leaver"]?.estimate ?? null;
  return figure(report, {
    title: text.secondLifetime(report.numbers, report.book.currency),
    subtitle: text.secondLifetimeSubtitle,
    rows: rows.some((row) => shown(row)) ? rows : [],
    name: "win-back-reasons",
    method: METHOD,
    analysis: "win_back_value",
    columns: text.reasonColumns,
    chart: (reasons: (Row & { category: string })[], options) =>
      dotInterval(reasons.filter(shown).map(estimateRow), {
        ...options,
        unit: "money",
        average,
        label: text.secondLifetimeAxis,
      }),
  });
}

function shown(row: Row): boolean {
  return typeof row["per_leaver"] === "number";
}

function estimateRow(row: Row & { category: string }): CategoryEstimate {
  const [estimate, low, high] = [row["per_leaver"], row["low"], row["high"]].map((value) => value as number);
  return { category: row.category, estimate: estimate!, low: low ?? null, high: high ?? null };
}

/** What those who came back brought, by how long they were gone. */
export function returnDelayTable(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = lifecycleWords();
  const rows = (report.tables["win_back_delays"] ?? []).map((row) => ({
    ...row,
    gone: text.delay(Number(row["from"]), row["until"] as number | null),
  }));
  return html`<section>
    <h2>${text.delays}</h2>
    ${tableOrNote(rows, text.noDelays, {
      caption: text.delays,
      columns: text.delayColumns,
      currency: report.book.currency,
    })}
    <p>${text.delaysNote}</p>
  </section>`;
}

function windowFigure(report: Report) {
  const text = lifecycleWords();
  const rows = (report.tables["reinstatement"] ?? []).map((row) => ({ ...row, line: text.shareReinstated }));
  return html`<div>
    ${figure(report, {
      title: text.window(report.numbers),
      subtitle: text.windowSubtitle,
      rows,
      name: "reinstatement",
      method: METHOD,
      analysis: "reinstatement",
      chart: (points: ReturnPoint[], { width }) =>
        returnCurve(points, { width, x: text.months, y: text.shareReinstated }),
    })}
    <p>${text.afterwards(report.numbers, report.book.currency)}</p>
  </div>`;
}

function reasonName(row: Row): string {
  return lifecycleWords().reasons[String(row["reason"])] ?? String(row["reason"]);
}
