import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { driftWords } from "../../words/fraud-drift.js";
import { dataTable, type TableColumn } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";

/** Which features moved, of the latest quarter, and whether scores did. */
export function stabilityTables(report: Report): HTMLElement {
  const text = driftWords();
  const all = report.tables["drift_features"] ?? [];
  const latest = all
    .map((row) => String(row["quarter"]))
    .sort()
    .at(-1);
  const rows = all.filter((row) => row["quarter"] === latest);
  const scores = (report.tables["drift_scores"] ?? []).map((row) => ({
    ...told(row),
    line: text.modelName(String(row["model"])),
  }));
  if (hasNothing(report) || (rows.length === 0 && scores.length === 0)) return html`<span></span>`;
  const features = rows.map((row) => ({ ...told(row), name: text.featureName(row) }));
  const moved = features.filter((_, i) => rows[i]!["moved"] === true);
  return html`<section>
    <h2>${text.featureTitle(report.numbers, rows)}</h2>
    <p class="subtitle">${text.windowNote(report.tables["drift_window"]?.[0])}</p>
    ${moved.length > 0 ? dataTable(moved, { ...text.features.moving, captioned: true }) : null}
    ${folded(features, text.features.all)} ${folded(scores, text.scores)}
  </section>`;
}

function folded(rows: readonly Row[], table: { caption: string; columns: readonly TableColumn[] }) {
  if (rows.length === 0) return null;
  return html`<details class="definition">
    <summary>${table.caption}</summary>
    ${dataTable(rows, table)}
  </details>`;
}

function told(row: Row): Row {
  const { moved, still } = driftWords().features;
  return { ...row, verdict: row["moved"] === true ? moved : still };
}

/** What scores alone led to expect, beside what came. */
export function expectedTable(report: Report): HTMLElement {
  const text = driftWords();
  const rows = report.tables["drift_expected"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  return html`<section>
    <h2>${text.expectedTitle(report.numbers)}</h2>
    ${dataTable(rows, { caption: text.expected.caption, captioned: true, columns: text.expected.columns })}
    <p>${text.expectedNote(rows)}</p>
  </section>`;
}

/** Outages seen in the data and in the log. */
export function outageTable(report: Report): HTMLElement {
  const text = driftWords();
  const rows = report.tables["drift_outages"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const answer = (value: Row[string] | undefined) => (value === true ? text.outages.yes : text.outages.no);
  const said = rows.map((row) => ({ ...row, logged: answer(row["logged"]), seen: answer(row["seen"]) }));
  return html`<section>
    <h2>${text.outageTitle(rows)}</h2>
    ${dataTable(said, { caption: text.outageTitle(rows), columns: text.outages.columns })}
  </section>`;
}
