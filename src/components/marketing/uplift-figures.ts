import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { upliftWords } from "../../words/marketing-uplift.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { seriesCurves, type SeriesPoint } from "../charts/series-curves.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const shared = { method: "/marketing/methods#uplift", analysis: "uplift" };

/** Kinds of campaign by what choosing people adds. */
export function kindsFigure(report: Report): HTMLElement {
  const text = upliftWords();
  const rows = text.kindsOf(report).map((row): Row => {
    const name = text.kindName(row["channel"], row["objective"]);
    return { ...row, name, leader_name: text.learnerName(row["leader"]) };
  });
  if (hasNothing(report) || (rows.length === 0 && report.missing.length === 0)) return html`<span></span>`;
  return figure(report, {
    ...shared,
    title: text.kindsTitle(rows),
    subtitle: text.kindsSubtitle,
    rows,
    name: "uplift-kinds",
    columns: text.kindsColumns,
    chart: (own: Row[], { width }) =>
      dotInterval(
        own.map((row) => ({
          ...interval(row, "name", "qini", "qini_low", "qini_high"),
          clear: row["differs"] === true,
        })),
        { width, unit: "count", decimals: 1, average: 0, averageLabel: text.byLot, label: text.qini },
      ),
  });
}

/** Policies gained by the share of people treated, for three ways of choosing them. */
export function curveFigure(report: Report, kind: Row): HTMLElement {
  const text = upliftWords();
  const rows = ofKind(report, "uplift_curve", kind).map((row): Row => {
    return { ...row, line: text.rankings[String(row["ranking"])] ?? "" };
  });
  return figure(report, {
    ...shared,
    title: text.curveTitle(kind, rows),
    subtitle: text.curveSubtitle(text.kindName(kind["channel"], kind["objective"])),
    rows,
    name: "uplift-curve",
    columns: text.curveColumns,
    chart: (own: Row[], { width }) =>
      seriesCurves(
        own.map((row) => pointOf(row, "gain", row["ranking"] === "uplift")),
        {
          width,
          xLabel: text.shareTreated,
          yLabel: text.gained,
          format: { unit: "count", decimals: 0 },
          named: [text.rankings["uplift"]!],
        },
      ),
  });
}

/** The effect by tenth of the scores. */
export function tenthFigure(report: Report, kind: Row): HTMLElement {
  const text = upliftWords();
  const rows = ofKind(report, "uplift_tenths", kind).filter(({ uplift }) => typeof uplift === "number");
  return figure(report, {
    ...shared,
    title: text.tenthTitle(kind, rows),
    subtitle: text.tenthSubtitle(text.kindName(kind["channel"], kind["objective"])),
    rows,
    name: "uplift-tenths",
    columns: text.tenthColumns,
    chart: (own: Row[], { width }) =>
      dotInterval(
        own.map((row) => ({
          ...interval(row, "tenth", "uplift", "low", "high"),
          category: text.tenthName(row["tenth"]),
        })),
        {
          width,
          unit: "count",
          decimals: 0,
          average: Number(kind["all"]),
          averageLabel: text.mean,
          label: text.effect,
        },
      ),
  });
}

/** Profit by the share of people treated; nothing where the book does not say what a policy is worth. */
export function profitFigure(report: Report, kind: Row): HTMLElement {
  const text = upliftWords();
  const rows = ofKind(report, "uplift_profit", kind).map((row): Row => ({ ...row, line: text.bestFirst }));
  const rules = ofKind(report, "uplift_rules", kind);
  if (rows.length === 0) return html`<span></span>`;
  const name = text.kindName(kind["channel"], kind["objective"]);
  return figure(report, {
    ...shared,
    title: text.profitTitle(kind, rules),
    subtitle: text.profitSubtitle(name, rules[0]?.["counted"]),
    rows,
    name: "uplift-profit",
    columns: text.profitColumns,
    chart: (own: Row[], { width, currency }) =>
      seriesCurves(
        own.map((row) => pointOf(row, "profit", true)),
        {
          width,
          xLabel: text.shareTreated,
          yLabel: text.profit,
          format: { unit: "money", currency },
          named: [text.bestFirst],
        },
      ),
  });
}

export function ofKind(report: Report, table: string, { kind }: Row): Row[] {
  return (report.tables[table] ?? []).filter((row) => row["kind"] === kind);
}

function pointOf(row: Row, value: string, banded: boolean): SeriesPoint {
  const bound = (key: string) => (banded ? ((row[key] ?? null) as number | null) : null);
  return {
    line: String(row["line"]),
    x: 100 * Number(row["share"]),
    y: Number(row[value]),
    low: bound("low"),
    high: bound("high"),
  };
}

function interval(row: Row, category: string, estimate: string, low: string, high: string): CategoryEstimate {
  const bound = (key: string) => (row[key] ?? null) as number | null;
  return { category: String(row[category]), estimate: Number(row[estimate]), low: bound(low), high: bound(high) };
}
