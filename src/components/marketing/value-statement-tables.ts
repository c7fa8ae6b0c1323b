import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { valueStatementWords } from "../../words/marketing-value-statement.js";
import { dataTable } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";
import { missingData } from "../missing-data.js";
import { tableOrNote } from "../table-or-note.js";

/** Spend to net value per channel and in all, what the spend is made of, and the steps of the whole. */
export function statementTable(report: Report): HTMLElement {
  const text = valueStatementWords();
  const { currency } = report.book;
  const rows = (report.tables["value_statement"] ?? []).map((row) => named(row));
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const steps = (report.tables["value_statement_bridge"] ?? []).map((row) => {
    return { ...row, name: text.steps[String(row["step"])] ?? "" };
  });
  return html`<section>
    <h2>${text.statementTitle}</h2>
    ${steps.length > 0 ? dataTable(steps, { caption: text.stepsTitle, columns: text.stepsColumns, currency }) : null}
    ${dataTable([...rows, totalRow(report)], { caption: text.statementTitle, columns: text.statementColumns, currency })}
    <p class="subtitle">${text.statementNote} ${text.belowNothingSaid(report, currency)}</p>
    <details class="definition">
      <summary>${text.costTitle}</summary>
      ${dataTable(rows, { caption: text.costTitle, columns: text.costColumns, currency })}
      <p>${text.costNote}</p>
    </details>
  </section>`;
}

function named(row: Row): Row {
  const text = valueStatementWords();
  return { ...row, name: text.lineName(row), source_name: text.sourceName(row), payback_name: text.paybackName(row) };
}

function totalRow({ numbers }: Report): Row {
  const text = valueStatementWords();
  const of = (id: string) => numbers[`marketing.value_statement.${id}`];
  const bounds = (id: string) => ({
    [id]: of(id)?.estimate ?? null,
    [`${id}_low`]: of(id)?.low ?? null,
    [`${id}_high`]: of(id)?.high ?? null,
  });
  const total: Row = {
    spend: of("spend")?.estimate ?? null,
    ape: of("ape")?.estimate ?? null,
    ...bounds("policies"),
    ...bounds("value"),
    ...bounds("net"),
  };
  return {
    ...total,
    name: text.all,
    source_name: "",
    payback_name: text.paybackName({ ...total, payback: of("payback")?.estimate ?? null }),
  };
}

/** Lines of the accounts against the book's own tables, with the residual. */
export function tieTable(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = valueStatementWords();
  const { currency, as_of } = report.book;
  const rows = (report.tables["value_statement_ties"] ?? []).map((row) => ({
    ...row,
    name: text.tieNames[String(row["line"])] ?? "",
    year_name: text.yearEnd(Number(row["year"]), as_of),
  }));
  const missing = report.missing.filter(({ analysis }) => analysis === "value_statement_tie");
  return html`<section>
    <h2>${text.tieTitle(report)}</h2>
    ${tableOrNote(rows, text.noTie, { caption: text.tieTitle(report), columns: text.tieColumns, currency })}
    ${missing.length > 0 ? missingData(missing) : html`<p class="subtitle">${text.tieNote}</p>`}
  </section>`;
}

/** What a policy is worth by product, and what that rests on. */
export function worthTable(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = valueStatementWords();
  const { currency } = report.book;
  const rows = (report.tables["value_statement_products"] ?? []).map((row) => ({
    ...row,
    name: text.productName(String(row["product"])),
  }));
  const missing = report.missing.filter(({ analysis }) => analysis === "value_statement_worth");
  const basis = report.tables["value_statement_basis"]?.[0];
  return html`<section>
    <h2>${text.worthTitle}</h2>
    ${tableOrNote(rows, text.noWorth, { caption: text.worthTitle, columns: text.worthColumns, currency })}
    ${missing.length > 0 ? missingData(missing) : null}
    ${basis ? text.basisSaid(basis).map((said) => html`<p>${said}</p>`) : null}
  </section>`;
}

/** All direct marketing against the universal hold-out, beside the sum of its parts. */
export function holdoutNote(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = valueStatementWords();
  return html`<section>
    <h2>${text.holdoutTitle}</h2>
    <p>${text.holdoutSaid(report.tables["value_statement_holdout"] ?? [])}</p>
  </section>`;
}
