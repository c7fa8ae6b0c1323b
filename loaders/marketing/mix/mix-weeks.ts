/** What the book says by week of the whole country, in weeks from Monday without gaps. */
export interface MixWeeks {
  /** Monday of the first week, in days since 1970. */
  firstDay: number;
  weeks: number;
  channels: string[];
  /** By channel and week, in money. */
  spend: Float64Array[];
  /** By week; NaN where not known for the whole country. */
  policies: Float64Array;
  ape: Float64Array;
  controls: { name: string; values: Float64Array }[];
  /** Weeks for which no channel has a row: their spend is that of the weeks around them, and their sales are left out. */
  weeksWithoutMedia: number;
}

/** Monday of a week, in days since 1970. */
export function dayOfWeek({ firstDay }: Pick<MixWeeks, "firstDay">, week: number): number {
  return firstDay + 7 * week;
}

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** ISO date of the Monday of a week. */
export function isoOfWeek(weeks: Pick<MixWeeks, "firstDay">, week: number): string {
  return new Date(dayOfWeek(weeks, week) * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}

/** Week that a day falls into; negative before the first. */
export function weekOfDay({ firstDay }: Pick<MixWeeks, "firstDay">, day: number): number {
  return Math.floor((day - firstDay) / 7);
}

/** Monday on or before a day; 1970-01-01 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
