import { html } from "htl";
import { claims } from "../../claims.js";
import type { Report } from "../../models/report.js";
import { claimsWords } from "../../words/claims.js";
import { hasNothing } from "../has-nothing.js";
import { loading } from "../loading.js";
import { answerTo, countVerdicts } from "./answer.js";

/** How many of the claims hold in this book, in one sentence, and how the lines below are to be read. */
export function claimsSummary(report: Report): HTMLElement {
  if (report.state === "computing") return loading({ height: 96 });
  if (report.state === "failed" || hasNothing(report)) return html`<span></span>`;
  const counts = countVerdicts(claims.map((claim) => answerTo(claim, report)));
  return html`<div class="finding">
    <p class="finding-sentence">${claimsWords().finding(counts, report.book.simulated)}</p>
    <p class="finding-grade">${claimsWords().page.legend}</p>
  </div>`;
}
