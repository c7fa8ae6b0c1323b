import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { scorecardWords } from "../../words/marketing-scorecard.js";
import { dotInterval } from "../charts/dot-interval.js";
import { horizonScatter } from "../charts/horizon-scatter.js";
import { trustLines } from "../charts/trust-lines.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

const METHOD = "/marketing/methods#scorecard";

/** Trust by round: roles in grey, all together in colour, and why published shares stand apart. */
export function trustFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = scorecardWords();
  const named = (table: string, who: (row: Row) => string) =>
    (report.tables[table] ?? [])
      .filter(({ item }) => item === "trust")
      .map((row): Row => ({ ...row, who: who(row), asked: text.date(row["asked_on"]) }));
  const pooled = named("pulse_pooled", () => text.together);
  const { low = null, high = null } = (pooled[0] ?? {}) as { low?: number | null; high?: number | null };
  return html`<section>
    ${figure(report, {
      title: text.trustTitle,
      subtitle: text.trustSubtitle(low, high),
      rows: [...named("pulse", ({ role }) => text.executive(role)), ...pooled],
      name: "trust",
      method: METHOD,
      analysis: "pulse",
      columns: text.trustColumns,
      chart: (rows: Row[], { width }) =>
        trustLines(
          rows.map(({ who, asked_on, score }) => ({
            ...{ who: String(who), askedOn: new Date(String(asked_on)), score: score as number },
          })),
          {
            width,
            yLabel: text.score,
            together: text.together,
            scale: low !== null && high !== null ? [low, high] : null,
          },
        ),
    })}
    <p>${text.publishedNote}</p>
  </section>`;
}

/** How far each measure of the five roles has come. */
export function rolesFigure(report: Report): HTMLElement {
  const text = scorecardWords();
  const rows = (report.tables["role_progress"] ?? []).map((row) => text.measureRow(row));
  if (rows.length > 0 && !rows.some(({ way }) => typeof way === "number")) return rolesTable(rows);
  return figure(report, {
    title: text.rolesTitle,
    subtitle: text.rolesSubtitle,
    rows,
    name: "roles",
    method: METHOD,
    analysis: "roles",
    columns: text.roleColumns,
    chart: (measures: Row[], { width }) =>
      dotInterval(
        measures
          .filter(({ way }) => typeof way === "number")
          .map(({ measure, way, state }) => ({
            ...{ category: String(measure), estimate: way as number, low: null, high: null },
            clear: state === "reached",
          })),
        { width, unit: "share", average: 1, averageLabel: text.target, label: text.rolesAxis, zero: true },
      ),
  });
}

/** Measures of which none has a way to go: at their targets from the start, or without any. */
function rolesTable(rows: readonly Row[]): HTMLElement {
  const { rolesTitle, roleColumns } = scorecardWords();
  return html`<section>
    <h2>${rolesTitle}</h2>
    ${dataTable(rows, { caption: rolesTitle, columns: roleColumns })}
  </section>`;
}

/** What campaigns add at once against what lasts. */
export function horizonFigure(report: Report): HTMLElement {
  const text = scorecardWords();
  const rows = report.tables["horizons"] ?? [];
  return figure(report, {
    title: text.horizonTitle(rows),
    subtitle: text.horizonSubtitle,
    rows,
    name: "now-and-later",
    method: METHOD,
    analysis: "horizons",
    columns: text.horizonColumns,
    chart: (points: Row[], { width }) =>
      horizonScatter(
        points.map((row) => ({
          ...{ name: String(row["name"]), now: row["now"] as number, later: row["later"] as number },
          ...{ nowLow: row["now_low"] as number | null, nowHigh: row["now_high"] as number | null },
          ...{ laterLow: row["later_low"] as number | null, laterHigh: row["later_high"] as number | null },
          standsOut: text.isSoldAndGone(row),
        })),
        { width, xLabel: text.now, yLabel: text.later, diagonal: text.allStays },
      ),
  });
}

/** What one pot of bonus would have paid under three rules. */
export function bonusTable(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = scorecardWords();
  const title = text.bonusTitle(report.numbers);
  return html`<section>
    <h2>${title}</h2>
    <p>${text.bonusNote}</p>
    ${tableOrNote(report.tables["bonus"] ?? [], text.noBonus, { caption: title, columns: text.bonusColumns })}
  </section>`;
}
