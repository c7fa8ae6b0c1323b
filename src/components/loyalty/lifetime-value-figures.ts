import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { lifetimeValueWords } from "../../words/lifetime-value.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { seriesCurves } from "../charts/series-curves.js";
import { tenthBars, type TenthShare } from "../charts/tenth-bars.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";
import { numberOf, rowsOf, seriesPoint } from "./lifetime-rows.js";

const METHOD = "/loyalty/methods#lifetime-value";

/** From whom what is still to come will come: the chart that carries the finding. */
export function lifetimeTenthsFigure(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  return figure(report, {
    title: text.tenths(rowsOf(report, "lifetime_tenths")),
    subtitle: text.tenthsSubtitle,
    rows: "lifetime_tenths",
    method: METHOD,
    analysis: "lifetime_contribution",
    columns: text.tenthColumns,
    chart: (rows: TenthShare[], { width }) =>
      tenthBars(
        rows.map((row) => ({ ...row, low: null, high: null })),
        { width, value: text.tenthsValue },
      ),
  });
}

/** When the cost of winning is earned back. All sources are in the table; the soonest and the latest are drawn. */
export function lifetimePaybackFigure(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const { currency } = report.book;
  const ranked = rowsOf(report, "lifetime_sources")
    .filter((row) => row["source"] !== "all")
    .sort((a, b) => monthOf(a) - monthOf(b));
  const shown = [ranked[0], ranked.at(-1)].flatMap((row) => (row ? [String(row["source"])] : []));
  const drawn = shown.length > 0 ? [...shown, "all"] : ["all"];
  return figure(report, {
    title: text.payback(rowsOf(report, "lifetime_sources")),
    subtitle: text.paybackSubtitle,
    rows: rowsOf(report, "lifetime_payback"),
    name: "lifetime_payback",
    method: METHOD,
    analysis: "lifetime_contribution",
    columns: text.paybackColumns,
    chart: (rows: Row[], { width }) =>
      seriesCurves(
        rows
          .filter((row) => drawn.includes(String(row["source"])))
          .map((row) => seriesPoint(row, text.source(String(row["source"])), "month", "cumulative")),
        {
          width,
          xLabel: text.paybackAxis,
          yLabel: text.paybackValue,
          format: { unit: "money", currency },
          named: shown.map(text.source),
        },
      ),
  });
}

function monthOf(row: Row): number {
  return numberOf(row["payback_months"]) ?? Infinity;
}

/** What a policy will still bring, by product and by years since its issue. */
export function lifetimePolicyFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  return html`<section>${productsFigure(report)} ${cohortsFigure(report)}</section>`;
}

function productsFigure(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const rows = rowsOf(report, "lifetime_products")
    .map((row): Row => ({ ...row, category: text.product(String(row["category"])) }))
    .sort((a, b) => Number(b["estimate"]) - Number(a["estimate"]));
  return figure(report, {
    title: text.products(rows, report.book.currency),
    subtitle: text.productsSubtitle,
    rows,
    name: "lifetime_products",
    method: METHOD,
    analysis: "lifetime_contribution",
    columns: text.productColumns,
    chart: (drawn: CategoryEstimate[], { width, currency }) =>
      dotInterval(drawn, {
        width,
        currency,
        unit: "money",
        label: text.residual,
        average: 0,
        averageLabel: text.nothing,
      }),
  });
}

function cohortsFigure(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const { currency } = report.book;
  return figure(report, {
    title: text.cohorts(rowsOf(report, "lifetime_cohorts"), currency),
    subtitle: text.cohortsSubtitle,
    rows: rowsOf(report, "lifetime_cohorts").filter((row) => row["cohort"] !== "other"),
    name: "lifetime_cohorts",
    method: METHOD,
    analysis: "lifetime_contribution",
    columns: text.cohortColumns,
    chart: (rows: Row[], { width }) =>
      seriesCurves(
        rows.map((row) => seriesPoint(row, text.residual, "cohort", "estimate")),
        {
          width,
          xLabel: text.cohortAxis,
          yLabel: text.residual,
          format: { unit: "money", currency },
          named: [text.residual],
          dotted: [text.residual],
        },
      ),
  });
}

/** What winning a policy cost, when it has paid for itself and what it brought, by source. */
export function lifetimeSourceTable(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = lifetimeValueWords();
  const named = (row: Row): Row => ({ ...row, source: text.source(String(row["source"])) });
  return html`<div>
    <h3>${text.sourcesTitle}</h3>
    ${tableOrNote(rowsOf(report, "lifetime_sources").map(named), text.none, {
      caption: text.sourcesTitle,
      columns: text.sourceColumns,
      currency: report.book.currency,
    })}
    <p>${text.breakEven(report.numbers)}</p>
  </div>`;
}
