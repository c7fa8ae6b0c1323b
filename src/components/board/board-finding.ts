import { html } from "htl";
import { metric as metricOf } from "../../metrics.js";
import type { ChosenFinding } from "../../models/board.js";
import type { Estimate } from "../../models/evidence.js";
import type { Report } from "../../models/report.js";
import { boardWords } from "../../words/board.js";
import { changeSaid } from "../../words/change.js";
import { formatEstimate, formatInterval, formatValue, type NumberFormat } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import type { Decision } from "../decision-table.js";
import { boardPicture } from "./board-picture.js";

/** One finding: the number with interval, grade and change; what it means, with a small picture; the decision that it asks. */
export function boardFinding(report: Report, chosen: ChosenFinding): HTMLElement {
  const { place, pillar, finding, metric, page } = chosen;
  const text = boardWords();
  return html`<li class="board-finding" data-board=${pillar} data-metric=${metric}>
    <div class="board-number">${numberOf(report, chosen)}</div>
    <div class="board-said">
      <h2><a href=${page}>${text.questions[place]}</a></h2>
      <p class="board-sentence">${text.findings[finding](report)}</p>
      ${boardPicture(report, chosen)}
    </div>
    <div class="board-decision">${decisionOf(text.decisions[finding](report, metric), report.book.currency)}</div>
  </li>`;
}

function numberOf(report: Report, { finding, metric, estimate }: ChosenFinding) {
  const { book } = report;
  const { unit, decimals } = metricOf(metric);
  const format: NumberFormat = { unit, decimals, currency: book.currency };
  return html`<p class="number">${formatEstimate(estimate, format)}</p>
    <p class="board-of">${boardWords().numbersAre[finding](book.currency)}</p>
    <p class="interval">${certainty(estimate, format)}</p>
    <p class="board-grade"><span class="grade">${estimate.grade}</span> ${words().grades[estimate.grade].name}</p>
    ${changeOf(report, metric)}`;
}

/** What became of the number since the earlier book; on paper the date stands once, above all findings. Null where there is none. */
function changeOf({ earlier, changes, book }: Report, id: string) {
  const change = changes?.[id];
  const said = earlier && change ? changeSaid(change, metricOf(id), earlier, book.currency) : null;
  if (!change || !said) return null;
  const { direction, size, since, noise } = said;
  const arrow = direction ? html`<span class="arrow" data-direction=${direction} aria-hidden="true"></span>` : null;
  const when = html`<span class="board-since"> ${since}</span>`;
  return html`<p class="change" data-verdict=${change.verdict}>${arrow}${size}${when}${noise ? `: ${noise}` : ""}</p>`;
}

function certainty({ low, high, grade }: Estimate, format: NumberFormat): string {
  const { card } = words().components;
  const interval = formatInterval(low, high, format);
  return interval ? boardWords().interval(interval) : grade === "M" ? card.counted : card.modelled;
}

function decisionOf(decision: Decision | undefined, currency: string) {
  const text = boardWords();
  const heading = html`<h3 class="visually-hidden">${text.columns.decision}</h3>`;
  if (!decision)
    return html`${heading}
      <p class="board-reason">${text.noDecision}</p>`;
  const { grade } = decision;
  const [amount, low, high] = [decision.amount, decision.low, decision.high].map(threeDigits);
  const format: NumberFormat = { unit: "money", currency };
  const interval = formatInterval(low!, high!, format);
  return html`${heading}
    <p class="board-asked">${decision.decision}</p>
    <p class="board-stake">
      <strong>${amount === null ? text.unsized : formatValue(amount!, format)}</strong>
      <span class="interval">${[interval, grade ? text.gradeShort(grade) : null].filter(Boolean).join(", ")}</span>
    </p>
    <p class="board-reason">${decision.reason}</p>`;
}

/** What is at stake is told to three digits: more would be said than is known. */
function threeDigits(amount: number | null | undefined): number | null {
  return typeof amount === "number" ? Number(amount.toPrecision(3)) : null;
}
