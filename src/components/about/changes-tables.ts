import { group } from "d3-array";
import { html } from "htl";
import type { Report } from "../../models/report.js";
import { differenceText, judgementOf } from "../../words/change.js";
import { changesWords } from "../../words/changes.js";
import { formatInterval, formatValue, type NumberFormat } from "../../words/number-format.js";
import { changedNumbers, type ChangedNumber } from "./changed-number.js";
import { pageName } from "./page-name.js";

/** All numbers that changed by more than noise, by pillar; then those counted in full; then how many others there are. */
export function changesTables(report: Report): HTMLElement {
  if (report.state !== "ready" || !report.earlier) return html`<span></span>`;
  const text = changesWords();
  const { currency } = report.book;
  const numbers = changedNumbers(report);
  const pillars = group(numbers, ({ pillar }) => pillar);
  const inOrder = Object.keys(text.pillars).filter((pillar) => pillars.has(pillar));
  return html`<div class="changes">
    ${inOrder.map((pillar) => pillarSection(text.pillars[pillar]!, pillars.get(pillar)!, currency))}
    <section>
      <h2>${text.rest}</h2>
      ${restOf(numbers)} ${countedNumbers(numbers, currency)}
    </section>
  </div>`;
}

function pillarSection(title: string, numbers: readonly ChangedNumber[], currency: string) {
  const text = changesWords();
  const changed = numbers.filter(({ change }) => change.verdict === "more_than_noise");
  return html`<section>
    <h2>${title}</h2>
    ${changed.length > 0 ? table(changed, text.caption(title), currency) : html`<p>${text.noneOf}</p>`}
  </section>`;
}

function countedNumbers(numbers: readonly ChangedNumber[], currency: string) {
  const text = changesWords();
  const counted = numbers.filter(({ change }) => change.verdict === "counted");
  if (counted.length === 0) return null;
  return html`<p>${text.countedMore}</p>
    <details class="definition">
      <summary>${text.counted}: ${counted.length}</summary>
      ${table(counted, text.counted, currency)}
    </details>`;
}

function restOf(numbers: readonly ChangedNumber[]) {
  const text = changesWords();
  const has = (...codes: string[]) =>
    numbers.filter(({ change }) => codes.includes(change.reason ?? change.verdict)).length;
  const lines = [
    [has("within_noise"), text.within_noise],
    [has("unchanged"), text.unchanged],
    [has("measured_otherwise"), text.measured_otherwise],
    [has("no_interval"), text.no_interval],
    [has("no_number_now", "no_number_then"), text.no_number],
  ] as const;
  return html`<ul class="plain">
    ${lines.flatMap(([size, say]) => (size > 0 ? [html`<li>${say(size)}</li>`] : []))}
  </ul>`;
}

function table(numbers: readonly ChangedNumber[], caption: string, currency: string) {
  const { columns } = changesWords();
  return html`<table class="claims-table changes-table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${Object.values(columns).map((label) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${numbers.map((number) => tableRow(number, currency))}
    </tbody>
  </table>`;
}

function tableRow({ metric, name, page, now, change }: ChangedNumber, currency: string) {
  const { columns, neither } = changesWords();
  const format: NumberFormat = { unit: metric.unit, decimals: metric.decimals, currency };
  const interval = formatInterval(change.low, change.high, {
    ...format,
    unit: metric.unit === "share" ? "points" : metric.unit,
    signed: true,
  });
  return html`<tr>
    <th scope="row">
      ${name ? `${metric.label} (${name})` : metric.label}
      ${page ? html`<a class="source" href=${page}>${pageName(page)}</a>` : null}
    </th>
    <td data-label=${columns.then}>${formatValue(change.before, format)}</td>
    <td data-label=${columns.now}>${formatValue(now, format)}</td>
    <td data-label=${columns.change}>
      ${arrow(change.difference)}${differenceText(change.difference ?? 0, format) ?? changesWords().unchangedSize}
      ${interval ? html`<span class="source">${interval}</span>` : null}
    </td>
    <td data-label=${columns.judgement}>${judgementOf(change, metric.good) ?? neither}</td>
  </tr>`;
}

function arrow(difference: number | null) {
  if (!difference) return null;
  return html`<span class="arrow" data-direction=${difference > 0 ? "up" : "down"} aria-hidden="true"></span>`;
}
