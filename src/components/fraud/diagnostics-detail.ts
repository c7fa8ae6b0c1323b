import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { diagnosticsWords } from "../../words/fraud-diagnostics.js";
import { formatValue } from "../../words/number-format.js";
import { seriesCurves, type SeriesPoint } from "../charts/series-curves.js";
import { shareCurve } from "../charts/share-curve.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { forAnalysts } from "../loyalty/for-analysts.js";
import { cutColumns, pointOf } from "./diagnostics-figures.js";
import { maturityTable, ruleTable } from "./diagnostics-tables.js";
import { groupFigure } from "./group-figure.js";

/** The highest chance that the net benefit is drawn for; the table has the others. */
const HIGHEST_CHANCE = 0.05;

/** Shares of requests flagged that the table of cuts holds. */
const TABLED_SHARES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.2, 0.5, 1];

/** What analysts ask beyond the first charts, behind one line. */
export function diagnosticsDetail(report: Report): HTMLElement {
  if (hasNothing(report) || (report.tables["fraud_cuts"] ?? []).length === 0) return html`<span></span>`;
  const { title, note } = diagnosticsWords().analysts;
  const parts = [groupFigure, rocFigure, benefitFigure, cutTable, ruleTable, maturityTable];
  return forAnalysts(title, note, ...parts.map((draw) => draw(report)));
}

function rocFigure(report: Report): HTMLElement {
  const text = diagnosticsWords().roc;
  const rows = report.tables["fraud_cuts"] ?? [];
  const auc = report.numbers["fraud.auc"]?.estimate ?? null;
  return figure(report, {
    title: text.title(formatValue(auc === null ? null : 100 * auc, { unit: "count" })),
    subtitle: text.subtitle,
    rows,
    name: "roc",
    method: "/fraud/methods#diagnostics",
    columns: cutColumns(rows),
    chart: (cuts: Row[], { width }) =>
      shareCurve([{ x: 0, y: 0, low: 0, high: 0 }, ...cuts.map((cut) => rocPoint(cut))], {
        width,
        xLabel: text.x,
        yLabel: text.y,
        xIsShare: true,
        against: "diagonal",
      }),
  });
}

function rocPoint(cut: Row) {
  return pointOf(cut, "false_positive_rate", "detection_rate", "detection");
}

function benefitFigure(report: Report): HTMLElement {
  const text = diagnosticsWords().benefit;
  const rows = report.tables["fraud_net_benefit"] ?? [];
  if (rows.length === 0) return html`<span></span>`;
  return figure(report, {
    title: text.title,
    subtitle: text.subtitle,
    rows,
    name: "net-benefit",
    method: "/fraud/methods#diagnostics",
    columns: text.columns,
    chart: (thresholds: Row[], { width }) =>
      seriesCurves(benefitPoints(thresholds), {
        width,
        xLabel: text.x,
        yLabel: text.y,
        format: { unit: "ratio", decimals: 1 },
        named: [text.model],
      }),
  });
}

/** Both curves per 1,000 requests; flagging everybody is drawn as long as it is no worse than flagging nobody. */
function benefitPoints(rows: readonly Row[]): SeriesPoint[] {
  const { model, all } = diagnosticsWords().benefit;
  const thousands = (value: Row[string] | undefined) => (typeof value === "number" ? 1000 * value : null);
  return rows
    .filter((row) => Number(row["threshold"]) <= HIGHEST_CHANCE)
    .flatMap((row): SeriesPoint[] => {
      const x = 100 * Number(row["threshold"]);
      const own = {
        line: model,
        x,
        y: thousands(row["net_benefit"])!,
        low: thousands(row["low"]),
        high: thousands(row["high"]),
      };
      const everybody = { line: all, x, y: thousands(row["all"])!, low: null, high: null };
      return everybody.y >= 0 ? [own, everybody] : [own];
    });
}

function cutTable(report: Report): HTMLElement {
  const { title, note } = diagnosticsWords().cuts;
  const table = report.tables["fraud_cuts"] ?? [];
  const rows = [...new Set(TABLED_SHARES.map((share) => nearest(table, share)))];
  return html`<section>
    <h2>${title}</h2>
    <p class="subtitle">${note}</p>
    ${dataTable(rows, { caption: title, columns: cutColumns(rows) })}
  </section>`;
}

/** The cut that flags about such a share of requests. */
function nearest(rows: readonly Row[], share: number): Row {
  const distance = (row: Row) => Math.abs(Number(row["share"]) - share);
  return rows.reduce((best, row) => (distance(row) < distance(best) ? row : best));
}
