import { group } from "d3-array";
import type { Database } from "../../stage/database.ts";
import { mondayOf, weekOfDay, type MixWeeks } from "./mix-weeks.ts";

interface MediaRow {
  day: number;
  channel: string;
  spend: number;
}

interface SalesRow {
  day: number;
  national: number;
  policies: number | null;
  regions: number;
  ape: number | null;
  ape_regions: number;
  rows: number;
}

interface ControlRow {
  day: number;
  name: string;
  value: number;
}

const DAY = `CAST(week - DATE '1970-01-01' AS INTEGER) AS "day"`;

/** Weeks from the first with media to the last with sales; null when there are none of both. */
export async function readWeeks(database: Database): Promise<MixWeeks | null> {
  const media = await database.rows<MediaRow>(
    `SELECT ${DAY}, channel, CAST(spend AS DOUBLE) AS spend FROM staged.media_week ORDER BY week, channel`,
  );
  const sales = await database.rows<SalesRow>(
    `SELECT ${DAY}, CAST("national" AS DOUBLE) AS "national", CAST(policies AS DOUBLE) AS policies,
      CAST(regions AS DOUBLE) AS regions, CAST(ape AS DOUBLE) AS ape, CAST(ape_regions AS DOUBLE) AS ape_regions,
      CAST(rows_of_week AS DOUBLE) AS "rows" FROM staged.sales_week ORDER BY week`,
  );
  const controls = await database.rows<ControlRow>(
    `SELECT ${DAY}, name, CAST(total AS DOUBLE) / parts AS value FROM staged.control_week ORDER BY week, name`,
  );
  return weeksFrom(media, sales, controls);
}

/** Lays the rows out by week. */
export function weeksFrom(
  media: readonly MediaRow[],
  sales: readonly SalesRow[],
  controls: readonly ControlRow[],
): MixWeeks | null {
  if (media.length === 0 || sales.length === 0) return null;
  const firstDay = mondayOf(media[0]!.day);
  const weeks = weekOfDay({ firstDay }, sales.at(-1)!.day) + 1;
  if (weeks < 1) return null;
  const place = (day: number) => weekOfDay({ firstDay }, day);
  const seen = new Uint8Array(weeks);
  for (const { day } of media) if (place(day) < weeks) seen[place(day)] = 1;
  const byChannel = [...group(media, ({ channel }) => channel)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    firstDay,
    weeks,
    channels: byChannel.map(([channel]) => channel),
    spend: byChannel.map(([, rows]) => acrossGaps(summed(rows, weeks, place), seen)),
    policies: known(sales, weeks, place, seen, ({ policies, regions }) => [policies, regions]),
    ape: known(sales, weeks, place, seen, ({ ape, ape_regions }) => [ape, ape_regions]),
    controls: [...group(controls, ({ name }) => name)].map(([name, rows]) => ({
      name,
      values: latest(rows, weeks, place),
    })),
    weeksWithoutMedia: weeks - seen.reduce((sum, flag) => sum + flag, 0),
  };
}

function summed(rows: readonly MediaRow[], weeks: number, place: (day: number) => number): Float64Array {
  const spend = new Float64Array(weeks);
  for (const { day, spend: amount } of rows) if (place(day) < weeks) spend[place(day)]! += amount;
  return spend;
}

/** Fills weeks of which nothing is known between the nearest weeks before and after. */
function acrossGaps(spend: Float64Array, seen: Uint8Array): Float64Array {
  return spend.map((value, week) => {
    if (seen[week]) return value;
    let [before, after] = [week, week];
    while (before >= 0 && !seen[before]) before--;
    while (after < spend.length && !seen[after]) after++;
    if (before < 0 || after >= spend.length) return spend[before < 0 ? after : before] ?? 0;
    return spend[before]! + ((spend[after]! - spend[before]!) * (week - before)) / (after - before);
  });
}

/** Sales of the whole country; NaN in weeks in which a region is missing that most weeks have, and in weeks without media. */
function known(
  sales: readonly SalesRow[],
  weeks: number,
  place: (day: number) => number,
  seen: Uint8Array,
  read: (row: SalesRow) => [sum: number | null, regions: number],
): Float64Array {
  const values = new Float64Array(weeks).fill(NaN);
  const regional = sales.filter(({ national }) => national === 0);
  const usual = usualCount(regional.map((row) => read(row)[1]));
  for (const row of sales) {
    const [sum, regions] = read(row);
    const week = place(row.day);
    if (week < 0 || week >= weeks || !seen[week]) continue;
    const complete = sum !== null && regions === row.rows && (row.national === 1 || regions >= usual);
    const before = Number.isNaN(values[week]!) ? 0 : values[week]!;
    values[week] = complete ? before + sum : NaN;
  }
  return values;
}

/** The most frequent count, the larger of two that are as frequent. */
function usualCount(counts: readonly number[]): number {
  const by = [...group(counts, (count) => count)].sort(([a, x], [b, y]) => y.length - x.length || b - a);
  return by[0]?.[0] ?? 0;
}

/** A driver's value by week: the latest known, and before the first known that one; NaN throughout when none is. */
function latest(rows: readonly ControlRow[], weeks: number, place: (day: number) => number): Float64Array {
  const values = new Float64Array(weeks).fill(NaN);
  for (const { day, value } of rows) if (place(day) >= 0 && place(day) < weeks) values[place(day)] = value;
  let current = values.find((value) => !Number.isNaN(value)) ?? NaN;
  return values.map((value) => (current = Number.isNaN(value) ? current : value));
}
