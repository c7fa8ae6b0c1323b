import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { tenureWords } from "../../words/tenure.js";
import { cards } from "../cards.js";
import { profitBySource } from "../charts/profit-by-source.js";
import { sourceLines, type SourceYear } from "../charts/source-lines.js";
import { tenureCurve, type TenureYear } from "../charts/tenure-curve.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { referralFigures } from "./referral-figures.js";

const METHOD = "/loyalty/methods#tenure";

/** What a year more brings and from which source, winning against keeping, and referred customers against advertising. */
export function tenureFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  return html`<section>
    ${cards(report, [
      "loyalty.tenure.14_against_10",
      "loyalty.tenure.20_against_14",
      "loyalty.cost.win_against_keep",
      "loyalty.referral.persistency_25_difference",
    ])}
    ${curveFigure(report)}
    <p>${tenureWords().composition(report.numbers)}</p>
    ${sourcesFigure(report)} ${erasFigure(report)} ${winningCards(report)} ${referralFigures(report)}
  </section>`;
}

function curveFigure(report: Report) {
  const text = tenureWords();
  return figure(report, {
    title: text.curve(report.numbers),
    subtitle: text.curveSubtitle,
    rows: "tenure",
    method: METHOD,
    analysis: "tenure",
    columns: text.curveColumns,
    chart: (rows: TenureYear[], options) => tenureCurve(rows, { ...options, named: [10, 14, 20] }),
  });
}

/** Claims as they came are luck, and much of it: they stay in the table. */
function sourcesFigure(report: Report) {
  const text = tenureWords();
  return figure(report, {
    title: text.sources(report.numbers, report.book.currency),
    subtitle: text.sourcesSubtitle,
    rows: "tenure_sources",
    method: METHOD,
    analysis: "tenure_sources",
    columns: text.sourceColumns,
    chart: (rows: SourceYear[], options) =>
      sourceLines(
        rows.filter(({ source }) => source !== "mortality"),
        options,
      ),
  });
}

function erasFigure(report: Report) {
  const text = tenureWords();
  const rows: Row[] = report.tables["tenure_eras"] ?? [];
  return figure(report, {
    title: text.eras(rows, report.book.currency),
    subtitle: text.erasSubtitle,
    rows: "tenure_eras",
    method: METHOD,
    analysis: "tenure_sources",
    chart: profitBySource,
  });
}

function winningCards(report: Report) {
  const text = tenureWords();
  return html`<section>
    <h2>${text.winning(report.numbers)}</h2>
    <p>${text.winningSubtitle}</p>
    ${cards(report, ["loyalty.cost.win", "loyalty.cost.keep"])}
  </section>`;
}
