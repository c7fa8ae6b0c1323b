import { html } from "htl";
import { chooseFindings } from "../../models/board.js";
import type { Report } from "../../models/report.js";
import { boardWords } from "../../words/board.js";
import { sinceEarlier } from "../../words/change.js";
import { loading } from "../loading.js";
import { boardFinding } from "./board-finding.js";

/** At most six findings, each with its number, picture and decision; below them, what this book cannot say and why. */
export function boardFindings(report: Report): HTMLElement {
  if (report.state === "computing") return loading({ height: 480 });
  if (report.state !== "ready") return html`<span></span>`;
  const text = boardWords();
  const { earlier } = report;
  const { chosen, leftOut } = chooseFindings(report);
  return html`<div class="board">
    ${earlier && chosen.length > 0 ? html`<p class="board-earlier">${text.changes(sinceEarlier(earlier))}</p>` : null}
    ${chosen.length === 0 ? html`<p>${text.nothing}</p>` : columns()}
    <ol class="board-findings">
      ${chosen.map((one) => boardFinding(report, one))}
    </ol>
    ${leftOut.length === 0 ? null : leftOutList(leftOut)} ${chosen.length === 0 ? null : sure(report, chosen)}
  </div>`;
}

/** For the eye alone: each decision names itself to those who listen. */
function columns() {
  const { finding, decision } = boardWords().columns;
  return html`<p class="board-columns" aria-hidden="true">
    <span></span><span>${finding}</span><span>${decision}</span>
  </p>`;
}

function leftOutList(all: ReturnType<typeof chooseFindings>["leftOut"]) {
  const text = boardWords();
  return html`<section class="board-left-out">
    <h2>${text.leftOutTitle}</h2>
    <ul class="plain">
      ${all.map(
        ({ place, reason, tables, page }) =>
          html`<li><a href=${page}>${text.questions[place]}</a>: ${text.leftOut(reason, tables)}.</li>`,
      )}
    </ul>
  </section>`;
}

function sure(report: Report, chosen: ReturnType<typeof chooseFindings>["chosen"]) {
  const text = boardWords();
  const grades = chosen.map(({ estimate }) => estimate.grade);
  const enriched = report.book.simulated && chosen.some(({ pillar }) => pillar === "fraud");
  return html`<p class="board-sure">
    ${text.howSure(grades, report.checks)} ${text.notAdded} ${enriched ? text.enriched : null}
  </p>`;
}
