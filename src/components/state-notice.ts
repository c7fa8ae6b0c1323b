import { html } from "htl";
import type { Report } from "../models/report.js";
import { words } from "../words/index.js";

/** What a page says while its results are being computed, or when they are not there; null when they are. */
export function stateNotice(report: Report): HTMLElement | null {
  const text = words().components.report;
  switch (report.state) {
    case "ready":
      return null;
    case "computing":
      return html`<div class="notice" role="status" data-state="computing">
        <p class="notice-title">${text.computing}</p>
        <p>${text.computingMore}</p>
      </div>`;
    case "withheld":
      return html`<div class="notice" role="note" data-state="withheld">
        <p class="notice-title">${text.withheld}</p>
        <p>${text.withheldMore}</p>
      </div>`;
    case "unreachable":
      return html`<div class="notice" role="alert" data-state="unreachable">
        <p class="notice-title">${text.unreachable}</p>
        <p>${text.unreachableMore}</p>
        <p><button type="button" class="tool" ${{ onclick: () => location.reload() }}>${text.reload}</button></p>
      </div>`;
    case "failed":
      return html`<div class="notice" role="alert" data-state="failed">
        <p class="notice-title">${text.failed}</p>
        <p>${text.failedMore}</p>
      </div>`;
  }
}
