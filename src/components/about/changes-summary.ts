import { html } from "htl";
import type { Report } from "../../models/report.js";
import { comparisonWarnings, judgementOf, sinceEarlier } from "../../words/change.js";
import { changesWords } from "../../words/changes.js";
import { formatValue } from "../../words/number-format.js";
import { loading } from "../loading.js";
import { changedNumbers, type ChangedNumber } from "./changed-number.js";

const count = (numbers: readonly unknown[]) => formatValue(numbers.length, { unit: "count" });

/** How many numbers changed by more than noise, in one sentence, and what must be known of the comparison. */
export function changesSummary(report: Report): HTMLElement {
  if (report.state === "computing") return loading({ height: 96 });
  if (report.state !== "ready") return html`<span></span>`;
  const { earlier, book } = report;
  const text = changesWords();
  if (!earlier) return html`<div class="finding"><p class="finding-sentence">${text.none}</p></div>`;
  const numbers = changedNumbers(report);
  const changed = numbers.filter(({ change }) => change.verdict === "more_than_noise");
  return html`<div class="finding">
    <p class="finding-sentence">${sentence(numbers, changed, sinceEarlier(earlier))}</p>
    ${changed.length > 0 ? html`<p class="finding-grade">${judged(changed)}</p>` : null}
    ${comparisonWarnings(earlier, book.name).map((warning) => html`<p class="finding-grade">${warning}</p>`)}
  </div>`;
}

function sentence(numbers: readonly ChangedNumber[], changed: readonly ChangedNumber[], since: string): string {
  const text = changesWords();
  const told = numbers.filter(({ change }) => change.p !== null);
  if (told.length === 0) return text.incomparable(since);
  return changed.length > 0 ? text.finding(count(changed), count(told), since) : text.nothing(count(told), since);
}

function judged(changed: readonly ChangedNumber[]): string {
  const judgements = changed.map(({ change, metric }) => judgementOf(change, metric.good));
  const of = (judgement: string) => count(judgements.filter((one) => one === judgement));
  const { better, worse } = changesWords().judgements;
  return changesWords().judged(of(better), of(worse));
}
