import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { experimentWords } from "../../words/marketing-experiments.js";
import { dataTable, type TableColumn } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";
import { missingData } from "../missing-data.js";

/** The one figure for all direct marketing, in words, and what the book lacks for it. */
export function directNote(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = experimentWords();
  const missing = report.missing.filter(({ analysis }) => analysis === "all_direct");
  return html`<section>
    <h2>${text.directTitle}</h2>
    <p>${text.directSaid(report)}</p>
    ${missing.length > 0 ? missingData(missing) : null}
  </section>`;
}

/** Every campaign: who was treated and held out, what it was to move, and what can be said. */
export function claimsTable(report: Report): HTMLElement {
  const text = experimentWords();
  const { currency } = report.book;
  const rows = (report.tables["campaigns"] ?? []).map((row): Row => ({
    ...row,
    outcome: text.metric(row["primary"]),
    effect: text.effect(row, currency),
    found: text.found(row, currency),
    p: text.p(row),
    said: text.said(row),
  }));
  if (hasNothing(report)) return html`<span></span>`;
  const missing = report.missing.filter(({ analysis }) => analysis !== "all_direct");
  if (rows.length === 0) return missing.length > 0 ? missingData(missing) : html`<span></span>`;
  return html`<section>
    <h2>${text.claimsTitle}</h2>
    ${dataTable(rows, { caption: text.claimsTitle, columns: text.claimsColumns, currency })}
    <p class="subtitle">${text.claimsNote}</p>
  </section>`;
}

/** The surrogate against what came, for campaigns whose 25th month has passed. */
export function surrogateTable(report: Report): HTMLElement {
  const text = experimentWords();
  const rows = report.tables["surrogates"] ?? [];
  if (rows.length === 0) return html`<span></span>`;
  return html`<section>
    <h2>${text.surrogateTitle(rows)}</h2>
    ${dataTable(rows, { caption: text.surrogateTitle(rows), columns: text.surrogateColumns })}
    <p class="subtitle">${text.surrogateNote}</p>
  </section>`;
}

/** What stands behind: arms one by one, buyers as a description, shared agents, checks. */
export function detailTables(report: Report): HTMLElement {
  const text = experimentWords();
  const { currency } = report.book;
  const named = (table: string, more: (row: Row) => Row) =>
    (report.tables[table] ?? []).map((row): Row => ({ ...row, ...more(row) }));
  const arms = named("arms", (row) => ({ effect: text.effect(row, currency) }));
  const checks = named("checks", (row) => ({
    check_name: text.check(row["check"]),
    result: text.result(row["passed"]),
  }));
  if (checks.length === 0) return html`<span></span>`;
  return html`<details class="definition">
    <summary>${text.more}</summary>
    ${titled(text.armsTitle, arms, text.armsColumns)}
    ${titled(text.buyersTitle, report.tables["buyers"] ?? [], text.buyersColumns, text.buyersNote)}
    ${titled(text.agentsTitle, report.tables["shared_agents"] ?? [], text.agentsColumns, text.agentsNote)}
    ${titled(text.checksTitle, checks, text.checksColumns)}
  </details>`;
}

function titled(title: string, rows: readonly Row[], columns: readonly TableColumn[], note?: string) {
  if (rows.length === 0) return null;
  return html`<h3>${title}</h3>
    ${dataTable(rows, { caption: title, columns })} ${note ? html`<p class="subtitle">${note}</p>` : null}`;
}
