import { firstOfMonth } from "./calendar.ts";

/** Quarters count from 0 in the first quarter of 1970. */
export function quarterOf(dayNumber: number): number {
  const date = new Date(dayNumber * 86_400_000);
  return (date.getUTCFullYear() - 1970) * 4 + Math.floor(date.getUTCMonth() / 3);
}

export function yearOfQuarter(quarter: number): number {
  return 1970 + Math.floor(quarter / 4);
}

/** First day of each quarter up to 2040, so that hot loops only look up. */
export const quarterStart: Int32Array = Int32Array.from({ length: 281 }, (_, quarter) =>
  firstOfMonth(yearOfQuarter(quarter), (quarter % 4) * 3 + 1),
);

/** Part of a quarter between two days (the second left out). */
export function partOfQuarter(quarter: number, from: number, until: number): number {
  const start = quarterStart[quarter]!;
  const end = quarterStart[quarter + 1]!;
  return (Math.min(end, until) - Math.max(start, from)) / (end - start);
}
