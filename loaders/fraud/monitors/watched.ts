import type { Coded } from "../cases/cases.ts";

/** What the monitors see of each request, in the order of time: nothing that was found out later, and no labels. */
export interface Watched {
  /** Days since 1970, with fractions. */
  at: Float64Array;
  channel: Coded;
  /** Number of the household, or of the person where the household is not known; -1 when neither is. */
  party: Int32Array;
  /** Number of the payee's account, -1 when not known. */
  payee: Int32Array;
  /** What was known of each request by the name of the feature; NaN when not known. */
  features: Record<string, Float64Array>;
}

/** Alarms that a monitor may raise in a year while nothing new happens; two monitors share one. */
export const FALSE_ALARMS_A_YEAR = 0.5;
/** Months without a say in what is usual, so that a new script does not make itself usual. */
export const LAG_MONTHS = 3;
/** Months of requests that must have passed before a monitor watches. */
export const FEWEST_MONTHS = 12;

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** The day (since 1970) on which a month begins; months count from the year 0. */
export function monthStart(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / MILLISECONDS_OF_A_DAY;
}

/** The month (since the year 0) that a moment lies in. */
export function monthAt(day: number): number {
  const date = new Date(Math.floor(day) * MILLISECONDS_OF_A_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
