import { html } from "htl";
import { metric as metricOf } from "../metrics.js";
import type { Change } from "../models/change.js";
import type { Report } from "../models/report.js";
import { changeSaid } from "../words/change.js";

/**
 * What became of a report's number since the earlier book: size, direction, since when, whether it is good and whether it is more than
 * noise. Null without an earlier book, when the number itself is gone, and where a page's filters show another number than the report's.
 */
export function changeLine({ earlier, changes, numbers, book }: Report, id: string): HTMLElement | null {
  const change = changes?.[id];
  if (!earlier || !change || !isOf(change, numbers[id]?.estimate ?? null)) return null;
  const said = changeSaid(change, metricOf(id), earlier, book.currency);
  if (!said) return null;
  const { direction, size, since, noise } = said;
  const arrow = direction ? html`<span class="arrow" data-direction=${direction} aria-hidden="true"></span>` : null;
  const judged = noise ? html`: <span class="judgement">${noise}</span>` : null;
  return html`<p class="change" data-verdict=${change.verdict}>${arrow}${size} ${since}${judged}</p>`;
}

function isOf({ before, difference }: Change, now: number | null): boolean {
  if (before === null || difference === null || now === null) return true;
  return Math.abs(before + difference - now) <= 1e-6 * Math.max(Math.abs(before), Math.abs(now));
}
