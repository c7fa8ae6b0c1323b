import { dayOfWeek, type MixWeeks } from "./mix-weeks.ts";

/** A column of the regression for sales without media; the coefficient's prior is standard normal. */
export interface BaselineColumn {
  kind: "level" | "trend" | "season" | "control" | "demand";
  name: string;
  values: Float64Array;
}

/** Prior sds, as shares of mean sales: of the level, the change over the history, a bend in half a year, a control that moves by one sd. */
const LEVEL = 0.5;
const TREND = 0.3;
const BEND = 0.05;
const CONTROL = 0.15;
/** Prior sd of a wave of the season: waves a year and sd. */
const WAVES: readonly [waves: number, sd: number][] = [
  [1, 0.1],
  [2, 0.1],
  [3, 0.1],
  [4, 0.05],
  [5, 0.05],
  [6, 0.05],
];
const BEND_WEEKS = 26;
const DAYS_OF_A_YEAR = 365.25;

/** Level, trend that may bend every half year, season by waves within the year, and controls that vary. */
export function baselineColumns(weeks: MixWeeks): BaselineColumn[] {
  const series = (of: (week: number) => number) => Float64Array.from({ length: weeks.weeks }, (_, week) => of(week));
  const columns: BaselineColumn[] = [
    { kind: "level", name: "level", values: series(() => LEVEL) },
    { kind: "trend", name: "trend", values: series((week) => TREND * ((week + 0.5) / weeks.weeks - 0.5)) },
  ];
  for (let at = BEND_WEEKS; at <= weeks.weeks - BEND_WEEKS; at += BEND_WEEKS) {
    columns.push({
      kind: "trend",
      name: `bend_${at}`,
      values: series((week) => (BEND * Math.max(0, week - at)) / BEND_WEEKS),
    });
  }
  for (const [waves, sd] of WAVES) {
    const angle = (week: number) => (2 * Math.PI * waves * (dayOfWeek(weeks, week) + 3.5)) / DAYS_OF_A_YEAR;
    columns.push({ kind: "season", name: `sine_${waves}`, values: series((week) => sd * Math.sin(angle(week))) });
    columns.push({ kind: "season", name: `cosine_${waves}`, values: series((week) => sd * Math.cos(angle(week))) });
  }
  for (const { name, values } of weeks.controls) {
    const scaled = standardised(values);
    if (scaled) columns.push({ kind: "control", name, values: scaled.map((value) => CONTROL * value) });
  }
  return columns;
}

/** Null for a driver that does not vary or is not known. */
function standardised(values: Float64Array): Float64Array | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return sd > 1e-9 * Math.abs(mean) && sd > 0 ? values.map((value) => (value - mean) / sd) : null;
}
