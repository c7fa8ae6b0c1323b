import { html } from "htl";
import { claims, type Claim } from "../../claims.js";
import { metric as metricOf } from "../../metrics.js";
import type { Estimate } from "../../models/evidence.js";
import type { Report } from "../../models/report.js";
import { formatEstimate, formatInterval, formatValue, type NumberFormat } from "../../words/number-format.js";
import { claimsWords } from "../../words/claims.js";
import { words } from "../../words/index.js";
import { claimInterval } from "../charts/claim-interval.js";
import { hasNothing } from "../has-nothing.js";
import { answerTo, type Answer } from "./answer.js";

/** Every claim beside what this book says of it, with interval, n, grade and verdict, by theme. */
export function claimsTable(report: Report): HTMLElement {
  if (report.state !== "ready" || hasNothing(report)) return html`<span></span>`;
  const themes = claimsWords().page.themes;
  return html`<div class="claims">
    ${Object.entries(themes).map(([theme, title]) => themeTable(report, title, themed(theme)))}
  </div>`;
}

function themed(theme: string): Claim[] {
  return claims.filter((claim) => claim.theme === theme);
}

function themeTable(report: Report, title: string, shown: readonly Claim[]) {
  const { claim, here, verdict } = claimsWords().page.columns;
  return html`<section>
    <h2>${title}</h2>
    <table class="claims-table">
      <thead>
        <tr>
          <th scope="col">${claim}</th>
          <th scope="col">${here}</th>
          <th scope="col">${verdict}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((one) => claimRow(report, answerTo(one, report)))}
      </tbody>
    </table>
  </section>`;
}

function claimRow(report: Report, answer: Answer) {
  const { claim, figure, source } = claimsWords().claims[answer.claim.id]!;
  const { columns } = claimsWords().page;
  return html`<tr>
    <th scope="row">
      <span class="claim-text">${claim}</span> <strong class="claim-figure">${figure}</strong>
      <span class="source">${source}</span>
    </th>
    <td data-label=${columns.here}>${hereOf(report, answer)}</td>
    <td data-label=${columns.verdict}>${verdictCell(report, answer)}</td>
  </tr>`;
}

function hereOf(report: Report, { claim, estimate, comparable }: Answer) {
  if (!estimate || estimate.estimate === null || claim.metric === null) return html`<span class="muted">–</span>`;
  const { unit, decimals } = metricOf(claim.metric);
  const signed = claim.test.kind !== "above" && claim.test.none === 0;
  const format: NumberFormat = { unit, decimals, signed, currency: report.book.currency };
  const { here, figure } = claimsWords().claims[claim.id]!;
  const { drawn } = claimsWords().page;
  const number = formatEstimate(estimate, format);
  return html`<div class="claim-here">
    <div><strong class="claim-figure">${number}</strong> <span class="interval">${behind(estimate, format)}</span></div>
    ${comparable ? claimInterval(estimate, claim.test, { width: 220, label: drawn(number, figure) }) : null}
    ${here ? html`<span class="source">${here}</span>` : null}
  </div>`;
}

function behind(estimate: Estimate, format: NumberFormat): string {
  const { people, grade, noInterval } = claimsWords().page;
  const interval = formatInterval(estimate.low, estimate.high, format) ?? noInterval;
  return [interval, people(formatValue(estimate.n, { unit: "count" })), grade(estimate.grade)].join(" · ");
}

function verdictCell({ book }: Report, answer: Answer) {
  const { verdicts, planted, plantedAs } = claimsWords().page;
  const { verdict, comparable, estimate } = answer;
  const told = comparable && estimate && estimate.estimate !== null;
  const shown = book.simulated && told ? planted : verdicts[verdict];
  const note = book.simulated && told ? plantedAs[verdict] : verdict === "cannot_tell" ? why(answer) : null;
  return html`<span class="verdict" data-verdict=${verdict}>${shown}</span>
    ${note ? html`<span class="source">${note}</span>` : null}`;
}

/** Why nobody can tell. */
function why({ claim, estimate, comparable }: Answer): string {
  const { tooWide, notAnalysed } = claimsWords().page;
  const { reason } = claimsWords().claims[claim.id]!;
  if (!comparable) return reason ?? notAnalysed;
  if (!estimate) return notAnalysed;
  if (estimate.estimate !== null) return tooWide;
  return words().reasons[estimate.reason ?? ""] ?? notAnalysed;
}
