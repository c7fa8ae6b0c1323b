import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { diagnosticsWords } from "../../words/fraud-diagnostics.js";
import { dataTable, type TableColumn } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";

interface Table {
  title: string;
  note?: string;
  columns: readonly TableColumn[];
}

function tableOf(report: Report, rows: readonly Row[], { title, note, columns }: Table): HTMLElement {
  if (rows.length === 0) return html`<span></span>`;
  const { currency } = report.book;
  return html`<section>
    <h2>${title}</h2>
    ${note ? html`<p class="subtitle">${note}</p>` : null} ${dataTable(rows, { caption: title, columns, currency })}
  </section>`;
}

/** Every model with scores, the judged one first. */
export function modelTable(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = diagnosticsWords();
  const table = report.tables["fraud_models"] ?? [];
  const { note, columns, tinyP } = text.models;
  const rows = table.map((row) => ({
    ...row,
    name: text.capital(text.modelName(String(row["model"]))),
    p: typeof row["p"] === "number" && row["p"] < 0.0005 ? tinyP : (row["p"] ?? null),
  }));
  return tableOf(report, rows, { title: text.modelsTitle(table), note, columns });
}

/** What reviewing nobody, the flagged and everybody costs. */
export function ruleTable(report: Report): HTMLElement {
  const { title, names, columns } = diagnosticsWords().rules;
  const rows = (report.tables["fraud_rules"] ?? []).map((row) => ({ name: names[String(row["rule"])]!, ...row }));
  return tableOf(report, rows, { title, columns });
}

/** The ranking with and without requests whose labels are still to come. */
export function maturityTable(report: Report): HTMLElement {
  const { title, names, columns } = diagnosticsWords().maturity;
  const rows = (report.tables["fraud_label_maturity"] ?? []).map((row) => ({
    name: names[String(row["basis"])]!,
    ...row,
  }));
  return tableOf(report, rows, { title, columns });
}
