import { html } from "htl";
import type { Report } from "../models/report.js";
import { card } from "./card.js";
import type { CardOptions } from "./card.js";
import { hasNothing } from "./has-nothing.js";

/** Two to five cards in a row: registry ids, or pairs of an id and options for `card`. */
export function cards(report: Report, ids: readonly (string | readonly [string, CardOptions])[]): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const each = ids.map((entry) => (typeof entry === "string" ? card(report, entry) : card(report, entry[0], entry[1])));
  return html`<div class="cards" style=${{ "--count": ids.length }}>${each}</div>`;
}
