import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { learningWords } from "../../words/fraud-learning.js";
import { dataTable } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

/** Recall if some frauds are never reported. */
export function recallTable(report: Report): HTMLElement {
  const text = learningWords();
  const rows = (report.tables["recall"] ?? []).map((row): Row => {
    return { ...row, name: text.neverName(Number(row["never"])) };
  });
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  return html`<section>
    <h2>${text.recallTitle}</h2>
    <p>${text.recallSaid(report.numbers)}</p>
    ${dataTable(rows, { caption: text.recallTitle, columns: text.recallColumns })}
  </section>`;
}

/** What looking by lot has found so far, and what more of it would cost and reveal. */
export function explorationTables(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = learningWords();
  const { tables, numbers, book } = report;
  const ways = (tables["exploration"] ?? []).map((row): Row => {
    return { ...row, name: text.ways[String(row["way"])] ?? "", bound: text.between(row["low"], row["high"]) };
  });
  const costs = (tables["exploration_costs"] ?? []).map((row): Row => {
    return { ...row, name: text.asShare(Number(row["share"])) };
  });
  return html`<section>
    <h2>${text.explorationTitle}</h2>
    ${ways.length > 0 ? html`<p>${text.explorationSaid(numbers, ways)}</p>` : null}
    ${tableOrNote(ways, text.noExploration, { caption: text.explorationTitle, columns: text.explorationColumns })}
    ${
      costs.length > 0
        ? html`<h3>${text.costs}</h3>
            ${dataTable(costs, { caption: text.costs, columns: text.costColumns, currency: book.currency })}
            <p class="subtitle">${text.costsNote}</p>`
        : null
    }
  </section>`;
}

/** Who makes findings, and how that changed over the years. */
export function sourceTables(report: Report): HTMLElement {
  const rows = report.tables["label_sources"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const text = learningWords();
  const sources = rows.map((row): Row => ({ ...row, name: text.sourceNames[String(row["source"])] ?? "" }));
  const years = byYear(report.tables["labels_by_year"] ?? []);
  return html`<section>
    <h2>${text.sources}</h2>
    <p>${text.verdictsSaid(report.numbers)}</p>
    ${dataTable(sources, { caption: text.sources, columns: text.sourceColumns })}
    <p class="subtitle">${text.sourcesNote}</p>
    <details class="definition">
      <summary>${text.sourceChart}</summary>
      ${dataTable(years, { caption: text.sourceChart, columns: text.yearColumns })}
    </details>
  </section>`;
}

function byYear(rows: readonly Row[]): Row[] {
  const years = new Map<string, Row>();
  for (const { year, source, findings } of rows) {
    const label = String(year);
    years.set(label, { ...(years.get(label) ?? { year: label }), [String(source)]: findings ?? null });
  }
  return [...years.values()];
}
