import { group } from "d3-array";
import type { PlannedTest, RegionWeek } from "./read-tests.ts";

/** A test's regions and weeks with nothing missing between them. */
export interface GeoPanel {
  /** First days of the weeks, in days since 1970. */
  weeks: number[];
  /** How many of them lie before the test. */
  before: number;
  regions: string[];
  /** By region. */
  treated: boolean[];
  /** By region and week. */
  outcome: Float64Array[];
  /** By region and week; null when the spend of a kept week is not known. */
  spend: Float64Array[] | null;
  setAside: SetAside;
}

export interface SetAside {
  /** Share of all regions' weeks, from the first to the last, whose outcome is not known. */
  missing: number;
  /** Regions left out because too many of their weeks are missing, or the first ones. */
  gapped: number;
  /** Regions left out because they change sides within the test, or belong to none. */
  unclear: number;
  /** Weeks left out because a kept region's is missing, and of them weeks of the test. */
  weeks: number;
  weeksOfTest: number;
}

/** Regions may miss so many of their weeks before the test. */
const MOST_MISSING = 0.2;
export const FEWEST_WEEKS_BEFORE = 8;
const DAYS_OF_A_WEEK = 7;

/** The panel of a test, or the code of the reason why nothing can be said. */
export function geoPanel(test: PlannedTest): GeoPanel | string {
  const known = test.weeks.filter(({ outcome }) => outcome !== null && Number.isFinite(outcome));
  const reason = whyNone(test, known);
  if (reason) return reason;
  const inTest = testWeeks(test);
  const calendar = calendarOf(test.weeks, test.endDay ?? Infinity);
  const byRegion = group(test.weeks, ({ region }) => region);
  const clear = [...byRegion].flatMap(([region, rows]) => {
    const side = sideOf(rows, inTest);
    return side === null ? [] : [{ region, treated: side, rows: new Map(rows.map((row) => [row.week, row])) }];
  });
  const observed = (rows: ReadonlyMap<number, RegionWeek>, week: number) => (rows.get(week)?.outcome ?? null) !== null;
  const common = calendar.filter((week) => 2 * clear.filter(({ rows }) => observed(rows, week)).length > clear.length);
  const kept = clear.filter(({ rows }) => isWhole(common, inTest, (week) => observed(rows, week)));
  const weeks = common.filter((week) => kept.every(({ rows }) => observed(rows, week)));
  const panel: GeoPanel = {
    weeks,
    before: weeks.filter((week) => !inTest(week)).length,
    regions: kept.map(({ region }) => region),
    treated: kept.map(({ treated }) => treated),
    outcome: kept.map(({ rows }) => Float64Array.from(weeks, (week) => rows.get(week)!.outcome!)),
    spend: spendOf(kept.map(({ rows }) => weeks.map((week) => rows.get(week)!.spend))),
    setAside: {
      missing: 1 - known.filter(({ week }) => calendar.includes(week)).length / (calendar.length * byRegion.size),
      gapped: clear.length - kept.length,
      unclear: byRegion.size - clear.length,
      weeks: calendar.length - weeks.length,
      weeksOfTest: calendar.filter(inTest).length - weeks.filter(inTest).length,
    },
  };
  return whyTooLittle(panel, byRegion.size) ?? panel;
}

function whyNone({ startDay, weeks }: PlannedTest, known: readonly RegionWeek[]): string | null {
  if (weeks.length === 0) return "geo_no_weeks";
  if (startDay === null) return "geo_no_dates";
  return known.length === 0 ? "geo_no_outcome" : null;
}

function whyTooLittle({ treated, weeks, before, setAside }: GeoPanel, regions: number): string | null {
  if (regions < 2) return "geo_one_region";
  const clear = regions - setAside.unclear;
  if (clear === 0) return "geo_sides_unclear";
  if (weeks.length === before) return "geo_no_test_weeks";
  if (before < FEWEST_WEEKS_BEFORE) return before === 0 ? "geo_no_history" : "geo_short_history";
  if (!treated.includes(true)) return "geo_no_treated";
  return treated.includes(false) ? null : "geo_no_control";
}

/** Whether a week counts to the test: a week that begins before its first day and ends within it does. */
function testWeeks({ startDay }: PlannedTest): (week: number) => boolean {
  return (week) => week + DAYS_OF_A_WEEK > startDay!;
}

/** Every week from the first to the last, those that nobody wrote down among them; none that begins after the test. */
function calendarOf(rows: readonly RegionWeek[], endDay: number): number[] {
  const weeks = [...new Set(rows.map(({ week }) => week))].filter((week) => week <= endDay).sort((a, b) => a - b);
  return weeks.flatMap((week, i) => {
    const next = weeks[i + 1] ?? week + DAYS_OF_A_WEEK;
    const absent = Math.max(0, Math.round((next - week) / DAYS_OF_A_WEEK) - 1);
    return [week, ...Array.from({ length: absent }, (_, k) => week + DAYS_OF_A_WEEK * (k + 1))];
  });
}

/** Whether a region is treated: as its weeks of the test agree, or those before it when it has none; null when they do not. */
function sideOf(rows: readonly RegionWeek[], inTest: (week: number) => boolean): boolean | null {
  const during = rows.filter(({ week }) => inTest(week));
  const sides = new Set(
    (during.length > 0 ? during : rows).flatMap(({ treated }) => (treated === null ? [] : [treated])),
  );
  return sides.size === 1 ? [...sides][0]! : null;
}

/** Whether a region has all weeks of the test and enough of those before it. */
function isWhole(
  weeks: readonly number[],
  inTest: (week: number) => boolean,
  observed: (week: number) => boolean,
): boolean {
  const earlier = weeks.filter((week) => !inTest(week));
  const missing = earlier.filter((week) => !observed(week)).length;
  return weeks.every((week) => !inTest(week) || observed(week)) && missing <= MOST_MISSING * earlier.length;
}

function spendOf(spend: readonly (number | null)[][]): Float64Array[] | null {
  const known = spend.every((weeks) => weeks.every((value) => value !== null && Number.isFinite(value)));
  return known && spend.length > 0 ? spend.map((weeks) => Float64Array.from(weeks as number[])) : null;
}
