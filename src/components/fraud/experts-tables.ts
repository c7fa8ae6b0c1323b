import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { expertsWords } from "../../words/fraud-experts.js";
import { dataTable, type TableColumn } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";
import { forAnalysts } from "../loyalty/for-analysts.js";
import { leftOutRows } from "./experts-figures.js";

interface Table {
  title: string;
  note?: string;
  rows: readonly Row[];
  columns: readonly TableColumn[];
}

function tableOf(report: Report, { title, note, rows, columns }: Table): HTMLElement {
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const { currency } = report.book;
  return html`<section>
    <h2>${title}</h2>
    ${note ? html`<p class="subtitle">${note}</p>` : null} ${dataTable(rows, { caption: title, columns, currency })}
  </section>`;
}

/** The experts of each model on their own. */
export function aloneTables(report: Report): HTMLElement {
  const text = expertsWords();
  const table = report.tables["experts_alone"] ?? [];
  const models = [...new Set(table.map((row) => String(row["model"])))];
  const section = html`<div></div>`;
  section.append(
    ...models.map((model, i) => {
      const own = table.filter((row) => row["model"] === model);
      const rows = own.map((row): Row => ({ name: text.expertName(String(row["expert"])), ...row }));
      const { note, columns } = text.alone;
      return tableOf(report, { title: text.aloneTitle(own), ...(i === 0 && { note }), rows, columns });
    }),
  );
  return section;
}

/** Who flags what, when the challenger takes over at the same number of alerts. */
export function swapTable(report: Report): HTMLElement {
  const text = expertsWords();
  const table = report.tables["swap_set"] ?? [];
  if (hasNothing(report)) return html`<span></span>`;
  const title = text.swapTitle(report.numbers);
  if (table.length === 0) return html`<p class="empty">${title}</p>`;
  const rows = table.map((row): Row => ({ name: text.swap.who[String(row["who"])]!, ...row }));
  const note = text.swap.caption(text.modelName(String(table[0]!["champion"])));
  return html`<div>
    ${tableOf(report, { title, note, rows, columns: text.swap.columns })}
    <p>${text.swapNote(report.numbers, report.book.currency)}</p>
  </div>`;
}

/** What an outage of each source would do. */
export function drillTable(report: Report): HTMLElement {
  const text = expertsWords();
  const table = report.tables["experts_drills"] ?? [];
  const rows = table.map((row): Row => ({ name: text.sourceName(String(row["source"])), ...row }));
  const { note, columns } = text.drills;
  return tableOf(report, { title: text.drillTitle(table), note, rows, columns });
}

/** What analysts ask beyond the charts, behind one line. */
export function expertsDetail(report: Report): HTMLElement {
  const text = expertsWords();
  if (hasNothing(report)) return html`<span></span>`;
  const { title, note } = text.analysts;
  return forAnalysts(title, note, leftOutTable(report), featureTable(report), happenedTable(report));
}

function leftOutTable(report: Report): HTMLElement {
  const { caption, columns } = expertsWords().leftOut;
  return tableOf(report, { title: caption, rows: leftOutRows(report), columns });
}

function featureTable(report: Report): HTMLElement {
  const { telecom, leftOut, featureName } = expertsWords();
  const rows = (report.tables["telecom_features"] ?? []).map((row): Row => ({
    name: featureName(String(row["feature"])),
    ...row,
    verdict: row["separates"] ? leftOut.yes : telecom.no,
  }));
  return tableOf(report, { title: telecom.features, rows, columns: telecom.featureColumns });
}

function happenedTable(report: Report): HTMLElement {
  const { drills, sourceName } = expertsWords();
  const rows = (report.tables["experts_outages"] ?? []).map((row): Row => ({
    ...row,
    kind: drills.what[String(row["what"])]!,
    name: row["what"] === "outage" && row["seen"] ? sourceName(String(row["source"])) : (row["source"] ?? null),
  }));
  return tableOf(report, { title: drills.happened, rows, columns: drills.happenedColumns });
}
