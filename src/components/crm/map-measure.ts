import { html } from "htl";
import { metric as metricOf } from "../../metrics.js";
import type { Estimate } from "../../models/evidence.js";
import type { Report } from "../../models/report.js";
import { crmMapWords } from "../../words/crm-map.js";
import { words } from "../../words/index.js";
import { formatEstimate, formatInterval, formatValue } from "../../words/number-format.js";
import type { NumberFormat } from "../../words/number-format.js";

/** One number of a box: what it is, the number, how sure, how it has moved; or why it cannot be told. */
export function mapMeasure(report: Report, id: string): HTMLElement {
  const { label, unit, decimals } = metricOf(id);
  const found = report.numbers[id];
  const format: NumberFormat = { unit, decimals, currency: report.book.currency };
  const isTold = typeof found?.estimate === "number";
  return html`<div class="crm-measure" data-metric=${id} data-empty=${!isTold}>
    <dt>${label}</dt>
    <dd>
      ${isTold ? html`<span class="crm-number">${formatEstimate(found, format)}</span>` : null}
      ${isTold ? certainty(found, format) : html`<span class="crm-why">${why(report, found?.reason)}</span>`}
      ${isTold ? moved(report, id, format) : null}
    </dd>
  </div>`;
}

function certainty({ low, high, grade }: Estimate, format: NumberFormat) {
  const interval = formatInterval(low, high, format);
  const grades = words().grades;
  return html`<span class="crm-sure"
    >${interval ? html`<span>${interval}</span>` : null}
    <abbr class="grade" title=${`${grades[grade].name}: ${grades[grade].meaning}`}>${grade}</abbr></span
  >`;
}

/** How the number differs from the year before, where that is known. */
function moved(report: Report, id: string, format: NumberFormat) {
  const text = crmMapWords();
  const before = report.tables["crm_year_before"]?.find((row) => row["id"] === id)?.["estimate"];
  if (typeof before !== "number") return null;
  const change = { ...format, unit: format.unit === "share" ? ("points" as const) : format.unit };
  const size = formatValue(report.numbers[id]!.estimate! - before, { ...change, signed: true });
  const said = size === formatValue(0, change) ? text.sameAsYear : text.onYear(size);
  return html`<span class="crm-moved">${said}</span>`;
}

function why(report: Report, reason: string | undefined): string {
  const code = reason ?? (report.state === "computing" ? "computing" : "missing_table");
  return `${crmMapWords().noNumber}: ${words().reasons[code] ?? code}.`;
}
