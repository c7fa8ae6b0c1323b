import { html } from "htl";
import type { Grade } from "../models/evidence.js";
import type { Report } from "../models/report.js";
import { words } from "../words/index.js";
import { hasNothing } from "./has-nothing.js";
import { loading } from "./loading.js";

/**
 * The finding of a page: one sentence, made from the report's numbers by a function of src/words, and the grade of the
 * evidence behind it (or the `basis`, where the page says better what the grade rests on). Holds its place while the report is being computed; nothing when the analysis failed.
 */
export function finding(
  report: Report,
  sentence: (numbers: Report["numbers"], currency: string) => string,
  grade?: Grade,
  basis?: string,
) {
  if (report.state === "computing") return loading({ height: 96 });
  if (report.state === "failed" || hasNothing(report)) return html`<span></span>`;
  const { name, meaning } = { ...words().grades[grade ?? "M"] };
  return html`<div class="finding">
    <p class="finding-sentence">${sentence(report.numbers, report.book.currency)}</p>
    ${grade ? html`<p class="finding-grade"><span class="grade">${grade}</span> ${basis ?? `${name}. ${meaning}`}</p>` : null}
  </div>`;
}
