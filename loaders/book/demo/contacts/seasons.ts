import { day, monthOf } from "../calendar.ts";

/** Busy with tax papers in April and May and with addresses and premiums at year's end; quiet around Lunar New Year. */
const MONTHS = [1.02, 0.78, 1.06, 1.14, 1.16, 1, 0.98, 0.94, 0.97, 0.98, 1, 1.1];

const WAVES: readonly (readonly [from: number, until: number])[] = [
  [day("2020-02-03"), day("2020-05-04")],
  [day("2021-05-17"), day("2021-07-27")],
];

const QUIETEST = 0.62;
const BUSIEST = 1.16;

/** Share of the contacts of a day in the busiest month that remain on this day; below 1, for drawing by rejection. */
export function contactsRemaining(at: number): number {
  return (MONTHS[monthOf(at) - 1]! / BUSIEST) * (isLockedDown(at) ? QUIETEST : 1);
}

export function isLockedDown(at: number): boolean {
  return WAVES.some(([from, until]) => at >= from && at < until);
}

/** Waits grow where contacts come thick. */
export function waitFactor(at: number): number {
  return MONTHS[monthOf(at) - 1]! ** 2 * (isLockedDown(at) ? 1.6 : 1);
}
