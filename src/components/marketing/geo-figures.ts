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
    place.replaceChildren(...[weeksFigure, cumulativeFigure, placeboFigure].map((each) => each(report, test)));
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

/** The real test above fake starts and control regions as if treated; what is too small to show anything is in the table alone. */
function placeboFigure(report: Report, test: Row): HTMLElement {
  const text = geoWords();
  const [starts, regions] = ["geo_placebo_time", "geo_placebo_space"].map((name) => rowsOf(report.tables[name], test));
  const fakes = starts!.filter((row) => row["apart"] === true);
  const lines = [
    ...regions!.filter((row) => row["region"] === null).map((row) => placeboLine(row, text.realTest, true)),
    ...fakes.map((row) => placeboLine(row, text.fakeStart(row), false)),
    ...regions!.filter((row) => row["region"] !== null).map((row) => placeboLine(row, text.fakeRegion(row), false)),
  ];
  return figure(report, {
    title: text.placeboTitle(fakes, regions!, rowsOf(report.tables["geo_checks"], test)),
    subtitle: text.placeboSubtitle,
    rows: lines.length > 1 ? lines : [],
    name: "geo-placebos",
    method: METHOD,
    columns: text.placeboColumns,
    chart: (rows: CategoryEstimate[], options) => lifts(rows.filter(isTelling), options),
  });
}

function placeboLine(row: Row, category: string, clear: boolean): Row {
  return { ...row, category, estimate: row["lift"]!, clear };
}

/** An interval wider than the outcome itself would hide all the others. */
function isTelling({ low, high }: CategoryEstimate): boolean {
  return high! - low! < 1;
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
