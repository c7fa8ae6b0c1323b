import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { publishedPrice } from "../../published.js";
import { priceWords } from "../../words/segments-price.js";
import { comparePublished } from "../compare-published.js";
import { dataTable } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";

/** The plans that a reader may start from, with what they would bring; nothing without a model. */
export function planTable(report: Report): HTMLElement {
  const text = priceWords();
  const rows = (report.tables["price_plans"] ?? []).map((row): Row => ({
    ...row,
    name: text.planName(String(row["plan"])),
  }));
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const { currency } = report.book;
  return html`<section>
    <h2>${text.plansTitle}</h2>
    <p>${text.plansSaid(report, currency)}</p>
    ${dataTable(rows, { caption: text.plansTitle, columns: text.planColumns, currency })}
    <p class="subtitle">${text.plansNote}</p>
  </section>`;
}

/** What the source tells of such pricing beside this book's plans, without a verdict. */
export function claimTable(report: Report): HTMLElement {
  if (hasNothing(report) || !report.numbers["segments.price.plan.most.share"]) return html`<span></span>`;
  return html`<section>
    ${comparePublished(report, publishedPrice)}
    <p class="subtitle">${priceWords().claimNote}</p>
  </section>`;
}
