/** Weeks of the marketing history: 156 whole weeks, Monday to Sunday, that end on or before the as-of date. */
export const HISTORY_WEEKS = 156;

/** Day number (days since 1970-01-01) of the Monday that opens the last whole week before `asOf`. */
export function lastWholeWeek(asOf: number): number {
  return mondayOf(asOf + 1) - 7;
}

/** Day number of the Monday on or before a day; 1970-01-01 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Mondays of the marketing history, oldest first. */
export function historyWeeks(asOf: number): number[] {
  const last = lastWholeWeek(asOf);
  return Array.from({ length: HISTORY_WEEKS }, (_, i) => last - 7 * (HISTORY_WEEKS - 1 - i));
}

/** Index of a day's week in the history; negative before it, HISTORY_WEEKS or more after it. */
export function weekIndex(day: number, firstWeek: number): number {
  return Math.floor((day - firstWeek) / 7);
}
