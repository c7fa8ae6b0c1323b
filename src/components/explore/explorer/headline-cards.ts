import { html } from "htl";
import { metric as metricOf } from "../../../metrics.js";
import { explorerWords } from "../../../words/explore-explorer.js";
import { formatValue } from "../../../words/number-format.js";
import type { Shown } from "./explored-table.js";
import type { Headline } from "./explorer-table.js";

export interface HeadlineCards {
  element: HTMLElement;
  /** Shows the numbers of a selection beside those of the whole table; all but the first as withheld when they are. */
  show: (shown: Shown, all: Shown) => void;
}

/** The numbers at the head of the explorer, changed in place. */
export function headlineCards(headlines: readonly Headline[], currency: string): HeadlineCards {
  const cards = headlines.map((headline, i) => headlineCard(headline, currency, i === 0));
  return {
    element: html`<div class="cards">${cards.map(({ element }) => element)}</div>`,
    show: (shown, all) => cards.forEach((card) => card.show(shown, all)),
  };
}

function headlineCard({ metric: id, per }: Headline, currency: string, isCount: boolean) {
  const text = explorerWords();
  const metric = metricOf(id);
  const format = (value: number | null) =>
    formatValue(value, { unit: metric.unit, decimals: metric.decimals, currency });
  const number = html`<p class="number"></p>`;
  const note = html`<p class="interval"></p>`;
  const element = html`<section class="card-number" data-metric=${id} aria-label=${metric.label}>
    <p class="card-label">${metric.label}</p>
    ${number}${note}
  </section>`;
  const noteOf = (value: number | null, all: number | null) => {
    if (per) return value === null ? text.noRatio : text.inAll(format(all));
    return all ? text.ofAll((value ?? 0) / all) : "";
  };
  return {
    element,
    show: ({ numbers, withheld }: Shown, all: Shown) => {
      const hidden = withheld && !isCount;
      const value = numbers[id] ?? null;
      element.toggleAttribute("data-withheld", hidden);
      element.toggleAttribute("data-empty", hidden || value === null);
      if (hidden) delete element.dataset["value"];
      else element.dataset["value"] = String(value);
      number.textContent = hidden ? text.withheld : format(value);
      note.textContent = hidden ? text.withheldWhy : noteOf(value, all.numbers[id] ?? null);
    },
  };
}
