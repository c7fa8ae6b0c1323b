import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { geoWords } from "../../words/marketing-geo.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { seriesCurves, type SeriesPoint } from "../charts/series-curves.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import type { ChoiceFilter } from "../filter-state.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/marketing/methods#geo";
const DAYS_OF_A_WEEK = 7;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** The lift of every test by the three ways; tests that say nothing have no line. */
export function waysFigure(report: Report): HTMLElement {
  const text = geoWords();
  const ways = report.tables["geo_ways"] ?? [];
  if (hasNothing(report) || ways.length === 0) return html`<span></span>`;
  const tests = text.ordered(report.tables);
  const rows = tests.flatMap((test) =>
    rowsOf(ways, test).map((row): Row => ({
      ...row,
      category: text.wayName(test, row["way"]),
      estimate: row["lift"]!,
    })),
  );
  return figure(report, {
    title: text.waysTitle(ways),
    subtitle: text.waysSubtitle,
    rows,
    name: "geo-lift",
    method: METHOD,
    columns: text.waysColumns,
    chart: lifts,
  });
}

/** The weeks, the sum of the effect and the placebos of a test that the reader picks; the pick lives in the URL. */
export function testFigures(report: Report): HTMLElement {
  const drawn = geoWords()
    .ordered(report.tables)
    .filter((row) => row["verdict"] !== "silent");
  if (hasNothing(report) || drawn.length === 0) return html`<span></span>`;
  const place = html`<div></div>`;
  const bar = filterBar(drawn.length > 1 ? [testFilter(drawn)] : []);
  const draw = () => {
    const test = drawn.find((row) => row["test"] === bar.value["test"]) ?? drawn[0]!;
    place.replaceChildren(
      ...[weeksFigure, cumulativeFigure, timeFigure, spaceFigure].map((each) => each(report, test)),
    );
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<div>${drawn.length > 1 ? bar : null}${place}</div>`;
}

function testFilter(tests: readonly Row[]): ChoiceFilter {
  const text = geoWords();
  return {
    kind: tests.length > 4 ? "select" : "segmented",
    id: "test",
    label: text.choose,
    choices: tests.map((row) => ({ value: String(row["test"]), label: text.testName(row) })),
    initial: String(tests[0]!["test"]),
  };
}

function weeksFigure(report: Report, test: Row): HTMLElement {
  const text = geoWords();
  return figure(report, {
    title: text.weeksTitle(test),
    subtitle: text.weeksSubtitle(test),
    rows: rowsOf(report.tables["geo_weeks"], test),
    name: "geo-weeks",
    method: METHOD,
    columns: text.weeksColumns,
    chart: (rows: Row[], { width }) =>
      seriesCurves(rows.flatMap(observedAndExpected(test)), {
        width,
        xLabel: text.weekAxis,
        yLabel: text.outcome(test),
        format: { unit: "count" },
        named: [text.observed],
      }),
  });
}

function observedAndExpected(test: Row): (row: Row) => SeriesPoint[] {
  const { observed, expected } = geoWords();
  return (row) => {
    const x = weeksSince(test, row);
    return [
      {
        line: expected,
        x,
        y: Number(row["expected"]),
        low: row["low"] as number | null,
        high: row["high"] as number | null,
      },
      { line: observed, x, y: Number(row["observed"]), low: null, high: null },
    ];
  };
}

function cumulativeFigure(report: Report, test: Row): HTMLElement {
  const text = geoWords();
  const rows = rowsOf(report.tables["geo_weeks"], test).filter((row) => row["in_test"] === true);
  return figure(report, {
    title: test["verdict"] === "none_seen" ? text.cumulativeNone(test) : text.cumulativeTitle(test),
    subtitle: text.cumulativeSubtitle(test),
    rows,
    name: "geo-cumulative",
    method: METHOD,
    columns: text.weeksColumns,
    chart: (weeks: Row[], { width }) =>
      seriesCurves(
        weeks.map((row) => ({
          line: text.effect,
          x: weeksSince(test, row) + 1,
          y: Number(row["cumulative"]),
          low: Number(row["cumulative_low"]),
          high: Number(row["cumulative_high"]),
        })),
        { width, xLabel: text.weekAxis, yLabel: text.outcome(test), format: { unit: "count" }, named: [text.effect] },
      ),
  });
}

function timeFigure(report: Report, test: Row): HTMLElement {
  const text = geoWords();
  const fakes = rowsOf(report.tables["geo_placebo_time"], test);
  const real = rowsOf(report.tables["geo_ways"], test).find((row) => row["way"] === "time_based");
  const rows = fakes.map((row): Row => ({
    ...row,
    category: String(row["week"]),
    estimate: row["lift"]!,
    clear: false,
  }));
  if (rows.length > 0 && real)
    rows.push({ ...real, category: text.realStart(test), estimate: real["lift"]!, clear: true });
  return figure(report, {
    title: text.timeTitle(fakes),
    subtitle: text.timeSubtitle,
    rows: apartOrReal(rows),
    name: "geo-placebo-time",
    method: METHOD,
    columns: text.placeboColumns,
    chart: lifts,
  });
}

/** Fake starts that share no weeks, and the real one: the others repeat them. */
function apartOrReal(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row["apart"] !== false);
}

function spaceFigure(report: Report, test: Row): HTMLElement {
  const text = geoWords();
  const table = rowsOf(report.tables["geo_placebo_space"], test);
  const rows = table.map((row): Row => ({
    ...row,
    category: row["region"] === null ? text.treatedRegions : String(row["region"]),
    estimate: row["lift"]!,
    clear: row["region"] === null,
  }));
  return figure(report, {
    title: text.spaceTitle(table),
    subtitle: text.spaceSubtitle,
    rows: rows.length > 1 ? rows : [],
    name: "geo-placebo-space",
    method: METHOD,
    columns: text.placeboColumns,
    chart: lifts,
  });
}

function lifts(rows: CategoryEstimate[], { width }: { width: number }) {
  const text = geoWords();
  return dotInterval(rows, {
    width,
    unit: "share",
    decimals: 0,
    label: text.lift,
    average: 0,
    averageLabel: text.none,
  });
}

function rowsOf(table: readonly Row[] | undefined, test: Row): Row[] {
  return (table ?? []).filter((row) => row["test"] === test["test"]);
}

function weeksSince(test: Row, row: Row): number {
  const day = (date: unknown) => Date.parse(`${String(date)}T00:00:00Z`) / MILLISECONDS_OF_A_DAY;
  return Math.floor((day(row["week"]) - day(test["starts_on"])) / DAYS_OF_A_WEEK);
}
