import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { formatDate } from "../../words/date-format.js";
import { mixWords } from "../../words/marketing-mix.js";
import { formatValue } from "../../words/number-format.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { seriesCurves } from "../charts/series-curves.js";
import { sourceIntervals, type SourceInterval } from "../charts/source-intervals.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/marketing/methods#mix";
const THOUSAND = 1000;

/** The share of policies that each line brings; those told from none stand out. */
export function sharesFigure(report: Report): HTMLElement {
  const text = mixWords();
  const rows = linesOf(report).map((row): Row => ({
    ...row,
    category: text.lineName(row["line"]),
    estimate: row["share"]!,
  }));
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  return figure(report, {
    title: text.sharesTitle(rows),
    subtitle: text.sharesSubtitle,
    rows: rows.map((row): Row => ({
      ...row,
      name: row["category"]!,
      said: row["told"] === true ? text.told : text.notTold,
    })),
    name: "mix-shares",
    method: METHOD,
    columns: text.lineColumns,
    chart: (lines: Row[], { width }) =>
      dotInterval(
        lines.map((row): CategoryEstimate => ({
          category: String(row["category"]),
          estimate: Number(row["share"]),
          low: Number(row["share_low"]),
          high: Number(row["share_high"]),
          clear: row["told"] === true,
        })),
        { width, unit: "share", label: text.shareAxis },
      ),
  });
}

/** Lines with the largest share first. */
function linesOf({ tables }: Report): Row[] {
  return [...(tables["mix_lines"] ?? [])].sort((a, b) => Number(b["share"]) - Number(a["share"]));
}

/** What was sold by week, and what the model explains of it with and without media. */
export function fitFigure(report: Report): HTMLElement {
  const text = mixWords();
  const rows = report.tables["mix_fit"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  return figure(report, {
    title: text.fitTitle(report.numbers),
    subtitle: text.fitSubtitle,
    rows,
    name: "mix-fit",
    method: METHOD,
    columns: text.fitColumns,
    chart: (weeks: Row[], { width }) =>
      seriesCurves(weeks.flatMap(weekPoints), {
        width,
        xLabel: text.week(formatDate(String(rows[0]!["week"]))),
        yLabel: text.policies,
        format: { unit: "count" },
        named: [text.explained],
        dotted: [text.sold],
      }),
  });
}

function weekPoints(row: Row, x: number) {
  const text = mixWords();
  const point = (line: string, y: Row[string]) =>
    typeof y === "number" ? [{ line, x, y, low: null, high: null }] : [];
  return [
    ...point(text.sold, row["sold"] ?? null),
    ...point(text.without, row["baseline"] ?? null),
    ...point(text.explained, row["explained"] ?? null),
  ];
}

/** Shares before and after the data; the table has the other parameters as well. */
export function priorsFigure(report: Report): HTMLElement {
  const text = mixWords();
  const rows = (report.tables["mix_priors"] ?? []).map((row): Row => ({
    ...row,
    name: text.lineName(row["line"]),
    what: text.parameterName(row["parameter"]),
  }));
  const shares = rows.filter((row) => row["parameter"] === "share");
  if (hasNothing(report) || shares.length === 0) return html`<span></span>`;
  return figure(report, {
    title: text.priorsTitle(shares),
    subtitle: text.priorsSubtitle,
    rows,
    name: "mix-priors",
    method: METHOD,
    columns: text.priorColumns,
    chart: (all: Row[], { width }) =>
      sourceIntervals(all.filter((row) => row["parameter"] === "share").flatMap(beforeAndAfter), {
        width,
        label: text.shareAxis,
        unit: "share",
      }),
  });
}

function beforeAndAfter(row: Row): SourceInterval[] {
  const { before, after } = mixWords();
  return (["prior", "posterior"] as const).map((key) => ({
    category: String(row["name"]),
    source: key === "prior" ? before : after,
    estimate: Number(row[key]),
    low: Number(row[`${key}_low`]),
    high: Number(row[`${key}_high`]),
    credit: key === "prior",
    chosen: key === "posterior",
  }));
}

/** The response of a line that the reader picks; the pick lives in the URL. */
export function responseFigure(report: Report): HTMLElement {
  const text = mixWords();
  const lines = linesOf(report);
  if (hasNothing(report) || lines.length === 0) return html`<span></span>`;
  const place = html`<div></div>`;
  const bar = filterBar([
    {
      kind: lines.length > 4 ? "select" : "segmented",
      id: "channel",
      label: text.choose,
      choices: lines.map(({ line }) => ({ value: String(line), label: text.lineName(line) })),
      initial: String(lines[0]!["line"]),
    },
  ]);
  const draw = () => {
    const line = lines.find((row) => row["line"] === bar.value["channel"]) ?? lines[0]!;
    place.replaceChildren(curveFigure(report, line));
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<div>${bar}${place}</div>`;
}

function curveFigure(report: Report, line: Row): HTMLElement {
  const text = mixWords();
  const rows = (report.tables["mix_response"] ?? []).filter((row) => row["line"] === line["line"]);
  const { currency } = report.book;
  const current = formatValue(Number(rows[0]?.["current"] ?? 0), { unit: "money", currency });
  const name = text.lineName(line["line"]);
  return figure(report, {
    title: text.responseTitle(line),
    subtitle: text.responseSubtitle(current),
    rows,
    name: "mix-response",
    method: METHOD,
    columns: text.responseColumns,
    chart: (points: Row[], { width }) =>
      seriesCurves(
        points.map((row) => ({
          line: name,
          x: Number(row["spend"]) / THOUSAND,
          y: Number(row["policies"]),
          low: Number(row["low"]),
          high: Number(row["high"]),
        })),
        {
          width,
          xLabel: text.spendAxis,
          yLabel: text.policies,
          format: { unit: "count", decimals: 1 },
          named: line["told"] === true ? [name] : [],
        },
      ),
  });
}
