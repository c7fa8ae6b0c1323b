import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { levelName } from "../../words/en/level-name.js";
import { lifetimeValueWords } from "../../words/lifetime-value.js";
import { cards } from "../cards.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { seriesCurves } from "../charts/series-curves.js";
import { tenthBars } from "../charts/tenth-bars.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";
import { numberOf, rowsOf, seriesPoint } from "./lifetime-rows.js";

const METHOD = "/loyalty/methods#lifetime-value";

/** What forecasts were worth, the models behind them, what customers will buy again, and the textbook's sum of retention. */
export function lifetimeForecastFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  return html`<section>
    ${backTestFigure(report)} ${backTestTenthsFigure(report)} ${survivorsFigure(report)} ${modelTable(report)}
    ${purchasePart(report)} ${gainTable(report)}
  </section>`;
}

function backTestFigure(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const found = rowsOf(report, "lifetime_back_test").filter(({ actual }) => actual !== 0);
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

interface RankedRow {
  tenth: number;
  ranked: number;
  valued: number;
}

function backTestTenthsFigure(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  return figure(report, {
    title: text.backTestTenths(rowsOf(report, "lifetime_back_test_tenths")),
    subtitle: text.backTestTenthsSubtitle,
    rows: "lifetime_back_test_tenths",
    method: METHOD,
    analysis: "lifetime_contribution",
    columns: text.backTestTenthColumns,
    chart: (rows: RankedRow[], { width }) =>
      tenthBars(
        rows.map(({ tenth, ranked, valued }) => ({ tenth, share: valued, published: ranked, low: null, high: null })),
        { width, reference: text.forecast, value: text.backTestTenthsValue },
      ),
  });
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
        rows.map((row) => seriesPoint(row, text.series[String(row["series"])] ?? "", "year", "survival")),
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

function purchasePart(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const rows = rowsOf(report, "lifetime_purchases").map((row): Row => ({
    ...row,
    purchases: text.boughtBefore(Number(row["purchases"])),
  }));
  const best = rowsOf(report, "lifetime_purchase_models").find((row) => row["best"] === true);
  return html`<div>
    <h3>${text.purchases}</h3>
    ${cards(report, text.purchaseCards)}
    <p>${text.purchaseError(best ? numberOf(best["error"]) : null)}</p>
    ${tableOrNote(rows, text.none, { caption: text.purchaseTitle, captioned: true, columns: text.purchaseColumns })}
  </div>`;
}

function gainTable(report: Report): HTMLElement {
  const text = lifetimeValueWords();
  const rows = rowsOf(report, "lifetime_gains").map((row): Row => ({
    ...row,
    of: row["own"] === true ? text.ownRetention : text.textbookRetention,
  }));
  return html`<div>
    <h3>${text.gainsTitle}</h3>
    <p>${text.gainsText(report.numbers)}</p>
    ${tableOrNote(rows, text.none, { caption: text.gainsTitle, columns: text.gainColumns })}
  </div>`;
}
