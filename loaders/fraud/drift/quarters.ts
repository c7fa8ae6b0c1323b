import { isoDay } from "./dates.ts";

/** Requests of a calendar quarter, by number: they follow one another in time. */
export interface Quarter {
  /** Its first day, as "2025-10-01". */
  name: string;
  from: number;
  until: number;
}

const MILLISECONDS_OF_A_DAY = 86_400_000;
const MONTHS = 3;

/** The calendar quarters that begin on a day or later and hold requests, by the moments of the requests in order. */
export function quartersFrom(day: number, at: Float64Array): Quarter[] {
  const quarters: Quarter[] = [];
  for (let i = firstAt(at, day); i < at.length;) {
    const [begin, end] = quarterOf(at[i]!);
    const until = firstAt(at, end);
    if (begin >= day) quarters.push({ name: isoDay(begin), from: i, until });
    i = until;
  }
  return quarters;
}

/** Place of the first request at a moment or later. */
export function firstAt(at: Float64Array, moment: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function quarterOf(moment: number): [number, number] {
  const date = new Date(Math.floor(moment) * MILLISECONDS_OF_A_DAY);
  const month = MONTHS * Math.floor(date.getUTCMonth() / MONTHS);
  const day = (from: number) => Date.UTC(date.getUTCFullYear(), from, 1) / MILLISECONDS_OF_A_DAY;
  return [day(month), day(month + MONTHS)];
}
