import type { Random } from "../random.ts";
import type { RequestChannel } from "./request.ts";

export const DAY_SECONDS = 86_400;
const HOUR = 3600;

export function dayOf(moment: number): number {
  return Math.floor(moment / DAY_SECONDS);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((day + 3) % 7) + 1;
}

/** Counter and phone work from Monday to Friday: a weekend's request comes on the Friday before. */
export function openDay(day: number, channel: RequestChannel): number {
  const late = channel === "counter" || channel === "phone" ? weekdayOf(day) - 5 : 0;
  return day - Math.max(0, late);
}

/** A moment of the day, in opening hours at counter and phone, until late in the evening elsewhere. */
export function momentOn(day: number, channel: RequestChannel, random: Random): number {
  const part = 0.5 * (random.uniform() + random.uniform());
  const [from, until] = channel === "counter" ? [9, 16] : channel === "phone" ? [8.5, 19] : [7, 23.5];
  return day * DAY_SECONDS + Math.round((from + (until - from) * part) * HOUR);
}

/** The latest moment not after this one at which the phone is answered, 8 to 20 o'clock. */
export function phoneMoment(moment: number): number {
  const day = dayOf(moment);
  const hour = (moment % DAY_SECONDS) / HOUR;
  if (hour < 8) return (day - 1) * DAY_SECONDS + 19 * HOUR + Math.round(moment % HOUR);
  return hour >= 20 ? day * DAY_SECONDS + 19 * HOUR + Math.round(moment % HOUR) : Math.round(moment);
}
