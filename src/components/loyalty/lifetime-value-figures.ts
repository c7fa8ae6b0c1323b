import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { levelName } from "../../words/en/level-name.js";
import { lifetimeValueWords } from "../../words/lifetime-value.js";
import { cards } from "../cards.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { seriesCurves, type SeriesPoint } from "../charts/series-curves.js";
import { tenthBars, type TenthShare } from "../charts/tenth-bars.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

const METHOD = "/loyalty/methods#lifetime-value";

/** How many policies are kept, what is still to come and from whom, and what winning them cost. */
export function lifetimeValueFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  return html`<section>
    ${survivorsFigure(report)} ${modelTable(report)} ${tenthsFigure(report)} ${cohortsFigure(report)}
    ${paybackFigure(report)} ${sourceTable(report)}
  </section>`;
}

/** What customers will buy again, the textbook's sum of retention, and what forecasts were worth. */
export function lifetimeForecastFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = lifetimeValueWords();
  return html`<section>
    <h2>${text.purchases}</h2>
    ${cards(report, text.purchaseCards)} ${purchaseTable(report)} ${backTestFigure(report)} ${gainTable(report)}
  </section>`;
}

function rowsOf(report: Report, table: string): readonly Row[] {
  return report.tables[table] ?? [];
}

function number(value: Row[string] | undefined): number | null {
  return typeof value === "number" ? value : null;
}

function point(row: Row, line: string, x: string, y: string): SeriesPoint {
  const bounds = { low: number(row["low"]), high: number(row["high"]) };
  return { line, x: Number(row[x]), y: Number(row[y]), ...bounds };
}

function survivorsFigure(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  return figure(report, {
    title: text.survivors(rowsOf(report, "lifetime_survival")),
    subtitle: text.survivorsSubtitle,
    rows: "lifetime_survival",
    method: METHOD,
    analysis: "lifetime_retention",
    chart: (rows: Row[], { width }) =>
      seriesCurves(
        rows.map((row) => point(row, text.series[String(row["series"])] ?? "", "year", "survival")),
        {
          width,
          xLabel: text.survivorsAxis,
          yLabel: text.survivorsValue,
          format: { unit: "share" },
          named: [text.series["observed"]!],
          dotted: [text.series["observed"]!],
        },
      ),
  });
}

function modelTable(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const named = rowsOf(report, "lifetime_models").map((row) => ({
    ...row,
    model: text.modelName(String(row["model"])),
  }));
  return html`<div>
    <p>${text.models(rowsOf(report, "lifetime_models"))}</p>
    ${tableOrNote(named, text.none, { caption: text.modelTitle, captioned: true, columns: text.modelColumns })}
  </div>`;
}

function tenthsFigure(report: Report): HTMLElement {
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
        { width },
      ),
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
        rows.map((row) => point(row, text.residual, "cohort", "estimate")),
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

/** All sources are drawn; the best and the worst by what they have brought stand out. */
function paybackFigure(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const { currency } = report.book;
  const ranked = rowsOf(report, "lifetime_sources")
    .filter((row) => row["source"] !== "all")
    .sort((a, b) => Number(b["contribution"]) - Number(a["contribution"]));
  const shown = [ranked[0], ranked.at(-1)].flatMap((row) => (row ? [String(row["source"])] : []));
  const drawn = shown.length > 0 ? [...shown, "all"] : ["all"];
  return figure(report, {
    title: text.payback(rowsOf(report, "lifetime_sources")),
    subtitle: text.paybackSubtitle,
    rows: rowsOf(report, "lifetime_payback"),
    name: "lifetime_payback",
    method: METHOD,
    analysis: "lifetime_contribution",
    chart: (rows: Row[], { width }) =>
      seriesCurves(
        rows
          .filter((row) => drawn.includes(String(row["source"])))
          .map((row) => point(row, text.source(String(row["source"])), "month", "cumulative")),
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

function sourceTable(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const rows = rowsOf(report, "lifetime_sources").map((row) => ({
    ...row,
    source: text.source(String(row["source"])),
  }));
  const { currency } = report.book;
  return tableOrNote(rows, text.none, {
    caption: text.sourcesTitle,
    captioned: true,
    columns: text.sourceColumns,
    currency,
  });
}

function purchaseTable(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const rows = rowsOf(report, "lifetime_purchases");
  return tableOrNote(rows, text.none, { caption: text.purchaseTitle, captioned: true, columns: text.purchaseColumns });
}

function backTestFigure(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const found = rowsOf(report, "lifetime_back_test");
  const rows = found.map((row): Row => {
    const of = (key: string) => (typeof row[key] === "number" ? Number(row[key]) / Number(row["actual"]) : null);
    const category = text.measures[String(row["measure"])] ?? levelName(String(row["measure"]));
    const bounds = { forecast_low: row["low"] ?? null, forecast_high: row["high"] ?? null };
    return { ...row, ...bounds, category, estimate: of("forecast"), low: of("low"), high: of("high") };
  });
  return figure(report, {
    title: text.backTest(found),
    subtitle: text.backTestSubtitle,
    rows,
    name: "lifetime_back_test",
    method: METHOD,
    analysis: "lifetime_contribution",
    columns: text.backTestColumns,
    chart: (drawn: CategoryEstimate[], { width }) =>
      dotInterval(drawn, { width, unit: "share", label: text.backTestAxis, average: 1, averageLabel: text.came }),
  });
}

function gainTable(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const rows = rowsOf(report, "lifetime_gains");
  return html`<div>
    <h3>${text.gainsTitle}</h3>
    <p>${text.gainsText}</p>
    ${tableOrNote(rows, text.none, { caption: text.gainsTitle, columns: text.gainColumns })}
  </div>`;
}
