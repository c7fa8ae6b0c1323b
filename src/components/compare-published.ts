import { html } from "htl";
import type { Report } from "../models/report.js";
import { metric as metricOf } from "../metrics.js";
import type { PublishedFigure } from "../published.js";
import { hasNothing } from "./has-nothing.js";
import { formatEstimate, formatInterval, formatValue } from "../words/number-format.js";
import type { NumberFormat } from "../words/number-format.js";
import { words } from "../words/index.js";

/** This book's numbers beside published figures, by registry id, with the difference; no verdict: books differ for reasons. */
export function comparePublished(report: Report, figures: Readonly<Record<string, PublishedFigure>>): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = words().components.published;
  return html`<section>
    <h2>${text.title}</h2>
    <p>${text.note}</p>
    ${comparisonTable(report, figures)}
  </section>`;
}

function comparisonTable(report: Report, figures: Readonly<Record<string, PublishedFigure>>) {
  const text = words().components.published;
  const head = [text.measure, text.here, text.published, text.difference];
  return html`<div class="table-scroll compare" role="region" tabindex="0" aria-label=${text.caption}>
    <table>
      <caption class="visually-hidden">
        ${text.caption}
      </caption>
      <thead>
        <tr>
          ${head.map((label, index) => html`<th scope="col" class=${index > 0 ? "numeric" : ""}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Object.entries(figures).map(([id, figure]) => comparison(report, id, figure))}
      </tbody>
    </table>
  </div>`;
}

function comparison(report: Report, id: string, { value, source }: PublishedFigure) {
  const metric = metricOf(id);
  const estimate = report.numbers[id];
  const format: NumberFormat = { unit: metric.unit, decimals: metric.decimals, currency: report.book.currency };
  const interval = estimate ? formatInterval(estimate.low, estimate.high, format) : null;
  const here = estimate?.estimate ?? null;
  const unit = metric.unit === "share" ? "points" : metric.unit;
  const difference = here === null ? null : here - value;
  return html`<tr>
    <th scope="row">${metric.label} <span class="source">${words().components.published.source(source)}</span></th>
    <td class="numeric">
      ${formatEstimate(estimate, format)} ${interval ? html`<span class="interval">${interval}</span>` : null}
    </td>
    <td class="numeric">${formatValue(value, format)}</td>
    <td class="numeric">${formatValue(difference, { ...format, unit, signed: true })}</td>
  </tr>`;
}
