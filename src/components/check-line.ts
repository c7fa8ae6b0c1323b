import { html } from "htl";
import type { Unit } from "../metrics/metric.js";
import type { Check } from "../models/report.js";
import { formatValue } from "../words/number-format.js";
import { words } from "../words/index.js";

/** A check as an item of a list: passed or failed, its sentence, what was measured against which limit, and `more` behind. */
export function checkLine({ id, passed, value, limit }: Check, more: unknown = null): HTMLElement {
  const text = words().components.evidence;
  const known = words().checks[id];
  const sentence = known?.[passed ? "passed" : "failed"] ?? id.replaceAll("_", " ");
  const unit = known?.unit ?? "share";
  const size = (of: number) => formatValue(of, { unit, decimals: decimalsOf(of, unit) });
  const measured =
    value === null || limit === null
      ? null
      : html` <span class="measured">(${text.limit(size(value), size(limit))})</span>`;
  return html`<li data-passed=${String(passed)}>
    <span class="visually-hidden">${passed ? text.passed : text.failed}: </span>${sentence}${measured} ${more}
  </li>`;
}

function decimalsOf(value: number, unit: Unit): number {
  if (unit !== "share") return Math.abs(value) >= 100 || value === 0 ? 0 : 2;
  if (value === 0 || value === 1) return 0;
  return value < 0.01 ? 2 : 1;
}
