import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { modelCardWords } from "../../words/fraud-model-card.js";
import { dataTable, type TableColumn } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";

/** Purpose, data, limits and owner, each under its term. */
export function cardEntries(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = modelCardWords();
  return html`<section class="model-card">
    <dl>
      ${text.entries(report).map(
        ({ term, said }) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${said.map((sentence) => html`<p>${sentence}</p>`)}</dd>
          </div>`,
      )}
    </dl>
    <p class="signature">${text.signature}</p>
  </section>`;
}

/** How the models on the card rank, and what their sources knew. */
export function cardTables(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = modelCardWords();
  const models = (report.tables["fraud_card_models"] ?? []).map((row) => ({
    name: text.modelName(String(row["model"])),
    ...row,
  }));
  return html`<div class="model-card">
    ${tableOf(models, text.performance)}
    ${tableOf(
      (report.tables["fraud_card_sources"] ?? []).map((row) => ({
        name: text.sourceName(String(row["source"])),
        ...row,
      })),
      text.sources,
    )}
  </div>`;
}

/** What only the build for analysts has: reasons, periods and experts. */
export function cardForAnalysts(report: Report): HTMLElement {
  const { fraud_reference_reasons: reasons = [], fraud_reference_periods: periods = [] } = report.tables;
  const { fraud_reference_experts: experts = [] } = report.tables;
  if (hasNothing(report) || periods.length === 0) return html`<span></span>`;
  const text = modelCardWords();
  const spans = periods.map((row) => ({
    period: text.span(String(row["from"]), String(row["until"])),
    ...row,
    learnt_until: text.date(String(row["learnt_until"])),
  }));
  return html`<details class="analysts">
    <summary>${text.analysts}</summary>
    ${tableOf(
      reasons.map((row) => ({ name: text.sourceName(String(row["source"])), ...row })),
      text.reasons,
    )}
    ${tableOf(
      experts.map((row) => ({ name: text.sourceName(String(row["expert"])), ...row })),
      text.experts,
    )}
    ${tableOf(spans, text.periods)}
  </details>`;
}

interface Table {
  title: string;
  note: string;
  columns: readonly TableColumn[];
}

function tableOf(rows: readonly Row[], { title, note, columns }: Table): HTMLElement {
  if (rows.length === 0) return html`<span></span>`;
  return html`<section>
    <h2>${title}</h2>
    <p class="subtitle">${note}</p>
    ${dataTable(rows, { caption: title, columns })}
  </section>`;
}
