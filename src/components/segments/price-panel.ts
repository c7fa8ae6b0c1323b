import { html } from "htl";
import { estimateOf, noEstimate, type Estimate } from "../../models/evidence.js";
import { groupPrices, type PricedGroup } from "../../models/price-fairness.js";
import {
  allowedRenewals,
  priceOutcome,
  type PriceModel,
  type PriceOutcome,
  type Prices,
  type Range,
} from "../../models/price-what-if.js";
import type { Report, Row } from "../../models/report.js";
import { priceWords } from "../../words/segments-price.js";
import { cards } from "../cards.js";
import { dataTable } from "../data-table.js";
import { filterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";
import { offeredFilters, pricesOf, renewedFilters, startFilters } from "./price-sliders.js";

interface WhatIf {
  model: PriceModel;
  groups: PricedGroup[];
}

/** Sliders on prices within the rules, what they would bring, and who would pay more; settings live in the URL. */
export function pricePanel(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = priceWords();
  const whatIf = (report.model as { price?: WhatIf } | undefined)?.price;
  if (!whatIf) {
    const number = report.numbers["segments.price.elasticity"];
    return html`<section>
      <h2>${text.tryTitle}</h2>
      <p>${typeof number?.estimate === "number" ? text.noPolicies : text.noModel(text.whyNot(number))}</p>
    </section>`;
  }
  return panel(report, whatIf);
}

function panel(report: Report, { model, groups }: WhatIf): HTMLElement {
  const text = priceWords();
  const [start, offered, renewed] = [startFilters(), offeredFilters(model), renewedFilters(model)].map(filterBar) as [
    ReturnType<typeof filterBar>,
    ReturnType<typeof filterBar>,
    ReturnType<typeof filterBar>,
  ];
  const [numbers, notes, prices, fair] = [
    html`<div class="what-if-numbers" aria-live="polite"></div>`,
    html`<div></div>`,
    html`<div></div>`,
    html`<div></div>`,
  ];
  const draw = () => {
    const set = pricesOf(model, start.value, offered.value, renewed.value);
    numbers.replaceChildren(outcomeCards(report, model, priceOutcome(model, set)));
    notes.replaceChildren(heldNote(model, set));
    prices.replaceChildren(priceTable(model, set));
    fair.replaceChildren(fairness(model, groups, set));
  };
  for (const bar of [start, offered, renewed]) bar.addEventListener("input", draw);
  draw();
  return html`<section>
    <h2>${text.tryTitle}</h2>
    <p>${text.tryNote}</p>
    <div class="what-if">${numbers}${start}</div>
    <details class="definition what-if" open>
      <summary>${text.offeredLabel}</summary>
      ${offered}
    </details>
    <details class="definition what-if">
      <summary>${text.renewalsLabel}</summary>
      <p>${text.renewalsNote(model.range.renewalMost)}</p>
      ${model.range.renewalMost > 0 ? renewed : null}
    </details>
    ${notes} ${prices} ${fair}
  </section>`;
}

function outcomeCards(report: Report, model: PriceModel, outcome: PriceOutcome): HTMLElement {
  const { grade = "C", warnings = [] } = report.numbers["segments.price.plan.most.gain"] ?? {};
  const n = Math.round(
    outcome.soldToday + model.segments.reduce((sum, { renewal }) => sum + (renewal?.policies ?? 0), 0),
  );
  const told = { grade, warnings };
  const number = (range: Range | null): Estimate =>
    range
      ? estimateOf(range.estimate, n, "price_what_if", { ...told, low: range.low, high: range.high })
      : noEstimate("price_no_margins", n, "price_what_if", grade);
  const kept = outcome.kept ? number(outcome.kept) : noEstimate("price_no_renewals", n, "price_what_if", grade);
  const numbers = {
    "segments.price.try.profit": number(outcome.profit),
    "segments.price.try.sold": number(outcome.sold),
    "segments.price.try.kept": kept,
    "segments.price.try.mean_price": estimateOf(outcome.meanPrice, n, "price_what_if", { grade }),
  };
  const label = priceWords().today;
  return cards({ ...report, numbers }, [
    "segments.price.try.profit",
    ["segments.price.try.sold", { against: { value: outcome.soldToday, label } }],
    ["segments.price.try.kept", { against: { value: outcome.keptToday, label } }],
    "segments.price.try.mean_price",
  ]);
}

/** Which renewals were asked to rise more than they may. */
function heldNote(model: PriceModel, prices: Prices): HTMLElement {
  const allowed = allowedRenewals(model, prices);
  const held = model.segments.filter(({ renewal }, i) => renewal && allowed[i]! < prices.renewed[i]! - 1e-9);
  const text = priceWords();
  return held.length > 0
    ? html`<p class="subtitle" aria-live="polite">${text.held(held.map(({ segment }) => segment))}</p>`
    : html`<span></span>`;
}

function priceTable(model: PriceModel, prices: Prices): HTMLElement {
  const text = priceWords();
  const renewed = allowedRenewals(model, prices);
  const rows = model.segments.map(({ segment, sold, renewal }, i): Row => ({
    name: text.segmentName(segment),
    offered: text.changeOf(prices.offered[i]!),
    sold: sold[prices.scope].policies,
    renewed: renewal ? text.changeOf(renewed[i]!) : null,
    in_force: renewal?.policies ?? null,
  }));
  return dataTable(rows, { caption: text.pricesTitle, columns: text.pricesColumns, captioned: true });
}

/** Regions that stand out most are enough: all of them would fill the page. */
const REGIONS_SHOWN = 6;

function fairness(model: PriceModel, groups: readonly PricedGroup[], prices: Prices): HTMLElement {
  const text = priceWords();
  const effective = { ...prices, renewed: allowedRenewals(model, prices) };
  const isToday = [...effective.offered, ...effective.renewed].every((change) => change === 0);
  const all = groupPrices(model, groups, prices);
  const regions = all
    .filter(({ trait }) => trait === "region")
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, REGIONS_SHOWN);
  const rows = all
    .filter((row) => row.trait !== "region" || regions.includes(row))
    .map((row): Row => ({ ...row, trait: text.trait(row.trait), group: text.level(row.level) }));
  return html`<section>
    <h3>${text.fairnessTitle}</h3>
    <p aria-live="polite">${text.fairnessSaid(all, isToday)}</p>
    ${rows.length > 0 ? dataTable(rows, { caption: text.fairnessTitle, columns: text.fairnessColumns }) : null}
    <p class="subtitle">${text.fairnessNote}</p>
  </section>`;
}
