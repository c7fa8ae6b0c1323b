import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { tenureWords } from "../../words/tenure.js";
import { cards } from "../cards.js";
import { profitBySource } from "../charts/profit-by-source.js";
import { sourceLines, type SourceYear } from "../charts/source-lines.js";
import { tenureCurve, type TenureYear } from "../charts/tenure-curve.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/loyalty/methods#tenure";

/** What a customer brings by years since joining, and how much of it is the mix of customers. */
export function tenureCurveFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = tenureWords();
  return html`<div>
    ${figure(report, {
      title: text.curve(report.numbers),
      subtitle: text.curveSubtitle,
      rows: "tenure",
      method: METHOD,
      analysis: "tenure",
      columns: text.curveColumns,
      chart: (rows: TenureYear[], options) => tenureCurve(rows, { ...options, named: [10, 14, 20] }),
    })}
    <p>${text.composition(report.numbers)}</p>
  </div>`;
}

/** From which source of profit a year's contribution comes, by years since joining and by era of issue. */
export function tenureSourceFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  return html`<section>${sourcesFigure(report)} ${erasFigure(report)}</section>`;
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

/** What winning a customer cost against keeping one. */
export function winningCards(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = tenureWords();
  return html`<section>
    <h3>${text.winning(report.numbers)}</h3>
    <p>${text.winningSubtitle}</p>
    ${cards(report, ["loyalty.cost.win", "loyalty.cost.keep"])}
  </section>`;
}
