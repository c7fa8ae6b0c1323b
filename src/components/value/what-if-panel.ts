import { html } from "htl";
import {
  contributionUnder,
  type WhatIfAssumptions,
  type WhatIfCell,
  type WhatIfOutcome,
} from "../../models/contribution-what-if.js";
import { estimateOf } from "../../models/evidence.js";
import type { Report, Row } from "../../models/report.js";
import { formatValue } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { valueWords } from "../../words/value.js";
import { cards } from "../cards.js";
import { tenthBars, type TenthShare } from "../charts/tenth-bars.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import type { FilterState, SliderFilter } from "../filter-state.js";
import { missingData } from "../missing-data.js";

interface WhatIfError {
  total: number;
  topFifthShare: number;
  negativeShare: number;
}

interface WhatIfModel {
  cells: WhatIfCell[];
  error: WhatIfError | null;
}

const TODAY: WhatIfAssumptions = { discountRate: 0, contactCostFactor: 1, margins: {} };

/** Sliders on discount rate, cost per contact and product margins, and what the book would have contributed under them. */
export function whatIfPanel(report: Report): HTMLElement {
  const model = report.model as WhatIfModel | undefined;
  if (report.state !== "ready") return html`<span></span>`;
  if (!model || model.cells.length === 0) return missingData(report.missing);
  const today = contributionUnder(model.cells, TODAY);
  const products = [...new Set(model.cells.flatMap((cell) => Object.keys(cell.premium)))].sort();
  const bar = filterBar([...costSliders(), ...products.map(marginSlider)]);
  const numbers = html`<div class="what-if-numbers" aria-live="polite"></div>`;
  const chart = html`<div></div>`;
  const draw = () => {
    const assumed = contributionUnder(model.cells, assumptionsOf(bar.value, products));
    numbers.replaceChildren(outcomeCards(report, assumed, today));
    chart.replaceChildren(outcomeFigure(report, assumed, today));
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<div class="what-if">${numbers}${bar}${chart}${model.error ? errorLine(model.error) : null}</div>`;
}

function costSliders(): SliderFilter[] {
  const { discountRate, contactCost, ofToday } = valueWords().whatIf;
  const percent = (value: number) => formatValue(value / 100, { unit: "share", decimals: value % 1 ? 1 : 0 });
  return [
    {
      kind: "slider",
      id: "rate",
      label: discountRate,
      minimum: 0,
      maximum: 10,
      step: 0.5,
      initial: 0,
      format: percent,
    },
    {
      kind: "slider",
      id: "contact",
      label: contactCost,
      minimum: 50,
      maximum: 200,
      step: 5,
      initial: 100,
      format: (value) => ofToday(percent(value)),
    },
  ];
}

function marginSlider(product: string): SliderFilter {
  const { margin, ofPremium } = valueWords().whatIf;
  const points = (value: number) => ofPremium(formatValue(value / 100, { unit: "points", decimals: 1, signed: true }));
  const label = margin(words().levelName(product));
  return { kind: "slider", id: product, label, minimum: -5, maximum: 5, step: 0.5, initial: 0, format: points };
}

function assumptionsOf(state: FilterState, products: readonly string[]): WhatIfAssumptions {
  return {
    discountRate: Number(state["rate"]) / 100,
    contactCostFactor: Number(state["contact"]) / 100,
    margins: Object.fromEntries(products.map((product) => [product, Number(state[product]) / 100])),
  };
}

function outcomeCards(report: Report, assumed: WhatIfOutcome, today: WhatIfOutcome): HTMLElement {
  const n = report.numbers["value.contribution.total"]?.n ?? 0;
  const number = (value: number | undefined) => estimateOf(value ?? NaN, n, "cells", { grade: "C" });
  const numbers = {
    "value.what_if.contribution": number(assumed.total),
    "value.top_fifth_share": number(topFifth(assumed)),
    "value.negative_share": number(assumed.negativeShare),
  };
  const against = (value: number | undefined) => ({
    against: { value: value ?? null, label: valueWords().whatIf.against },
  });
  return cards({ ...report, numbers }, [
    ["value.what_if.contribution", against(today.total)],
    ["value.top_fifth_share", against(topFifth(today))],
    ["value.negative_share", against(today.negativeShare)],
  ]);
}

function topFifth({ tenths }: WhatIfOutcome): number | undefined {
  return tenths ? tenths[0]! + tenths[1]! : undefined;
}

function outcomeFigure(report: Report, assumed: WhatIfOutcome, today: WhatIfOutcome): HTMLElement {
  const text = valueWords().whatIf;
  const rows: Row[] = (assumed.tenths ?? []).map((valued, i) => {
    const published = i === 0 || i === 9 ? (today.tenths?.[i] ?? null) : null;
    return { tenth: i + 1, share: valued, low: null, high: null, published };
  });
  return figure(report, {
    title: text.chartTitle,
    subtitle: text.chartSubtitle,
    rows,
    name: "what-if-tenths",
    method: "/value/method#what-if",
    chart: (tenths: TenthShare[], { width }) => tenthBars(tenths, { width, reference: text.today }),
  });
}

function errorLine({ total, topFifthShare, negativeShare }: WhatIfError): HTMLElement {
  const points = (size: number) => formatValue(size, { unit: "points", decimals: 2 });
  const share = formatValue(total, { unit: "share", decimals: 2 });
  return html`<p class="subtitle">
    ${valueWords().whatIf.error(share, points(topFifthShare), points(negativeShare))}
  </p>`;
}
