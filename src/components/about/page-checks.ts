import { html } from "htl";
import type { Check, Report, Row } from "../../models/report.js";
import { formatValue } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { checkLine } from "../check-line.js";
import { pageName } from "./page-name.js";

/** The checks of all pages: failed ones with the pages that they concern, passed ones behind a disclosure. */
export function pageChecks({ tables }: Report): HTMLElement {
  const text = words().bookPage;
  const checks = tables["checks"] ?? [];
  if (checks.length === 0) return html`<p>${text.noChecks}</p>`;
  const failed = checks.filter(({ passed }) => !passed);
  const passed = checks.filter(({ passed }) => passed);
  return html`<div class="page-checks">
    ${failed.length === 0 ? html`<p>${text.noneFailed}</p>` : list(failed)}
    <details class="definition">
      <summary>${text.checksPassed(formatValue(passed.length, { unit: "count" }))}</summary>
      ${list(passed)}
    </details>
  </div>`;
}

function list(checks: readonly Row[]) {
  return html`<ul class="checks">
    ${checks.map((row) => checkLine(row as unknown as Check, pagesOf(row)))}
  </ul>`;
}

function pagesOf({ pages }: Row) {
  const paths = String(pages)
    .split(", ")
    .map((page) => `/${page.replace(/(^|\/)index$/, "$1")}`);
  return html`<span class="check-pages"
    >${paths.map((path, i) => html`${i > 0 ? ", " : ""}<a href=${path}>${pageName(path)}</a>`)}</span
  >`;
}
