import { html } from "htl";
import type { Estimate } from "../models/evidence.js";
import type { Report } from "../models/report.js";
import { metric as metricOf } from "../metrics.js";
import type { Metric } from "../metrics.js";
import { formatEstimate, formatInterval } from "../words/number-format.js";
import type { NumberFormat } from "../words/number-format.js";
import { differenceText } from "../words/change.js";
import { words } from "../words/index.js";
import { changeLine } from "./change-line.js";

export interface CardOptions {
  /** What the number is held against: a period's value or a target, in the metric's unit. */
  against?: { value: number | null; label: string };
  /** Another label than the registry's. */
  label?: string;
}

/**
 * One number of a report by its registry id: label, number, interval, change and its direction, definition behind a
 * disclosure. Without `against` the number is held against the earlier book, when the report knows one. A number that is
 * null or absent is shown with the reason.
 */
export function card(report: Report, id: string, options: CardOptions = {}): HTMLElement {
  const metric = metricOf(id);
  const estimate = report.numbers[id];
  const format: NumberFormat = { unit: metric.unit, decimals: metric.decimals, currency: report.book.currency };
  const { against } = options;
  const label = options.label ?? metric.label;
  const empty = (estimate?.estimate ?? null) === null;
  return html`<section class="card-number" data-metric=${id} data-empty=${empty} aria-label=${label}>
    <p class="card-label">${label}</p>
    <p class="number">${formatEstimate(estimate, format)}</p>
    <p class="interval">${certainty(report, estimate, format)}</p>
    ${against ? change(metric, estimate, against, format) : changeLine(report, id)} ${definition(metric)}
  </section>`;
}

function certainty(report: Report, estimate: Estimate | undefined, format: NumberFormat): string {
  const { card: text } = words().components;
  if (estimate && estimate.estimate !== null) {
    const interval = formatInterval(estimate.low, estimate.high, format);
    const { grade } = estimate;
    if (grade === "M") return interval ? text.interval(interval) : text.counted;
    return interval ? `${text.interval(interval)}, ${text.grade(grade)}` : text.modelled;
  }
  const reason = estimate?.reason ?? (report.state === "computing" ? "computing" : "missing_table");
  return words().reasons[reason] ?? reason;
}

function change(
  metric: Metric,
  estimate: Estimate | undefined,
  against: { value: number | null; label: string },
  format: NumberFormat,
) {
  if (!estimate || estimate.estimate === null || against.value === null) return null;
  const { card: text } = words().components;
  const difference = estimate.estimate - against.value;
  const size = differenceText(difference, format);
  if (size === null) return html`<p class="change">${text.against(text.unchanged, against.label)}</p>`;
  return html`<p class="change">
    <span class="arrow" data-direction=${difference > 0 ? "up" : "down"} aria-hidden="true"></span>
    ${text.against(size, against.label)}${verdict(metric, difference)}
  </p>`;
}

function verdict({ good }: Metric, difference: number) {
  if (good === "neither") return null;
  const { better, worse } = words().components.card;
  return html`, <span class="judgement">${(good === "up") === difference > 0 ? better : worse}</span>`;
}

function definition(metric: Metric) {
  const { card: text } = words().components;
  const direction = text.direction[metric.good];
  return html`<details class="definition">
    <summary>${text.definition}<span class="visually-hidden">: ${metric.label}</span></summary>
    <p>${metric.definition} ${direction ? `${direction}.` : ""}</p>
    <dl>
      <dt>${text.formula}</dt>
      <dd>${metric.formula}</dd>
      <dt>${text.caveat}</dt>
      <dd>${metric.caveat}</dd>
    </dl>
  </details>`;
}
