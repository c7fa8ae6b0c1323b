import { quantileSorted, range } from "d3-array";
import type { FitPerson } from "./read-fit.ts";

/** Somebody is courted for four weeks at least, so that two calls on a day are no rate of fourteen a week. */
const FEWEST_WEEKS = 4;
/** Courting shorter than half a year counts as half a year where hours are carried to a year. */
const HALF_YEAR = 26;
const YEAR = 52;

/** Weeks from the first to the last own contact, at least four. */
export function weeksCourted({ days }: FitPerson): number {
  return Math.max(FEWEST_WEEKS, days / 7);
}

/** Own contacts with staff a week while courted. */
export function contactsAWeek(person: FitPerson): number {
  return person.contacts / weeksCourted(person);
}

/** Staff hours a year if it goes on as it did. */
export function staffHoursAYear(person: FitPerson): number {
  const weeks = Math.min(YEAR, Math.max(HALF_YEAR, weeksCourted(person)));
  return (person.minutes / 60) * (YEAR / weeks);
}

/** Contacts of the second half of the courting for each of the first; null without any in the first. */
export function trendOf({ contacts, first_half }: FitPerson): number | null {
  return first_half > 0 ? (contacts - first_half) / first_half : null;
}

/** Of fewer, the 99th percentile would be drawn towards the one person who is largest. */
export const FEWEST_FOR_PERCENTILES = 200;

/** The 1st to 99th percentile. */
export function percentiles(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return range(1, 100).map((share) => quantileSorted(sorted, share / 100)!);
}
