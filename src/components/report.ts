import { html } from "htl";
import type { Report } from "../models/report.js";
import { formatDate } from "../words/date-format.js";
import { words } from "../words/index.js";
import { hasNothing } from "./has-nothing.js";
import { missingData } from "./missing-data.js";
import { stateNotice } from "./state-notice.js";

export type PillarAccent = "value" | "segments" | "loyalty" | "marketing" | "fraud" | "crm" | "explore" | "about";

export interface ReportFrameOptions {
  /** Gives the page its accent colour. */
  pillar: PillarAccent;
  /** Left out when the page's own `# heading` says it. */
  title?: string;
}

/**
 * The head of a report page: which book, as of when, on which basis; the notice of a simulated book; and, while there
 * are no results, the notice that says why, with the tables that the book lacks. Every page has one, right below its heading.
 */
export function reportFrame(report: Report, { pillar, title }: ReportFrameOptions): HTMLElement {
  const { book } = report;
  const text = words().components.report;
  const facts = book.name ? [book.name, text.asOf(formatDate(book.as_of)), text.basis(book.basis)] : [];
  if (book.observed_from) facts.push(text.observedFrom(formatDate(book.observed_from)));
  return html`<header class="report-head" data-pillar=${pillar}>
    ${title ? html`<h1>${title}</h1>` : null}
    ${facts.length > 0 ? html`<p class="dateline">${facts.map((fact) => html`<span>${fact}</span>`)}</p>` : null}
    ${book.simulated ? html`<p class="simulated" role="note">${text.simulated} ${pillar === "fraud" ? text.enriched : null}</p>` : null}
    ${stateNotice(report)} ${report.missing.length > 0 && hasNothing(report) ? missingData(report.missing) : null}
  </header>`;
}
