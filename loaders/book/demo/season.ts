import { day, monthOf, yearOf } from "./calendar.ts";

/** Relative sales by month: a rush before year's end, quiet around the lunar new year and in the seventh lunar month. */
const months = [0.98, 0.78, 1.06, 1.0, 1.0, 1.06, 0.98, 0.86, 1.0, 1.0, 1.06, 1.22];

/** Weeks that stand out: sales before a rise of prices, the slump after it, and two waves of the pandemic. */
const episodes: readonly (readonly [from: string, until: string, factor: number])[] = [
  ["2020-02-01", "2020-05-01", 0.85],
  ["2020-05-18", "2020-07-01", 1.5],
  ["2020-07-01", "2020-09-15", 0.65],
  ["2021-05-17", "2021-07-27", 0.55],
  ["2022-05-01", "2022-06-15", 0.8],
];

/** The day on which tariffs of renewable products rose. */
export const PRICE_CHANGE = day("2020-07-01");

/** Relative rate of new policies by week from the first week to the week of the last day. */
export function seasonalIntensity(firstWeek: number, asOf: number): Float64Array {
  const weeks = Math.floor((asOf - firstWeek) / 7) + 1;
  return Float64Array.from({ length: weeks }, (_, week) => {
    const middle = firstWeek + 7 * week + 3;
    const episode = episodes.find(([from, until]) => middle >= day(from) && middle < day(until));
    return months[monthOf(middle) - 1]! * (episode?.[2] ?? 1);
  });
}

export function isPandemic(dayNumber: number): boolean {
  const year = yearOf(dayNumber);
  return year === 2020 || year === 2021;
}
