import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { isoDay, monthsFrom } from "./dates.ts";

/** Requests of six months, counted back from the last day whose requests can be judged. */
export interface HalfYear {
  /** Days since 1970; `until` is the first day after. */
  begin: number;
  until: number;
  /** "2024-01-05", and the last day. */
  from: string;
  to: string;
}

const MONTHS = 6;

/** Spans of six months back from a day, the earliest first, as long as they begin after another day. */
export function halfYearsBack(until: number, first: number): HalfYear[] {
  const spans: HalfYear[] = [];
  for (let k = 1; ; k++) {
    const [begin, end] = [monthsFrom(until, -MONTHS * k), monthsFrom(until, -MONTHS * (k - 1))];
    // A span is told that is covered for most of its days.
    if (begin + (end - begin) / 3 < first) return spans.reverse();
    spans.push({ begin, until: end, from: isoDay(begin), to: isoDay(end - 1) });
  }
}

/** Whether so many frauds may be told: none, or enough people. */
export function mayTell(frauds: number): boolean {
  return frauds === 0 || frauds >= FEWEST_PEOPLE;
}
