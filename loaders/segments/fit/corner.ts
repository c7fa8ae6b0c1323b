import { contactsAWeek, FEWEST_FOR_PERCENTILES, percentiles } from "./demands.ts";
import type { FitPerson } from "./read-fit.ts";

/** Demands below one contact a week are nobody's burden, however few others come forward. */
const LEAST_RATE = 1;
/** One bad day is no strain. */
export const STRAIN_DAYS = 2;

export interface Prospect extends FitPerson {
  /** Contribution expected of the prospect; NaN when the book does not tell. */
  expected: number;
  rate: number;
}

export interface Corner {
  /** Expected contribution at the 99th percentile of prospects. */
  expected: number;
  /** Own contacts a week at the 99th percentile of those who came forward, at least one. */
  contacts: number;
  isIn: (prospect: Prospect) => boolean;
}

export function prospectOf(person: FitPerson, expected: number): Prospect {
  return { ...person, expected, rate: contactsAWeek(person) };
}

/**
 * The corner of the heavyweight but unfit: an expected contribution in the top hundredth of prospects together with demands beyond the 99th percentile
 * of those who came forward, or with abusive conduct on two days or more that two members of staff recorded. Null of fewer than two hundred
 * prospects with an expectation, whose top hundredth is hardly anybody.
 */
export function cornerOf(prospects: readonly Prospect[]): Corner | null {
  const valued = prospects.filter(({ expected }) => !Number.isNaN(expected));
  if (valued.length < FEWEST_FOR_PERCENTILES) return null;
  const expected = percentiles(valued.map((one) => one.expected))[98]!;
  const rates = prospects.filter(({ contacts }) => contacts > 0).map(({ rate }) => rate);
  const contacts = rates.length < FEWEST_FOR_PERCENTILES ? LEAST_RATE : extremeRate(percentiles(rates));
  const isIn = (one: Prospect) => one.expected > expected && (one.rate > contacts || one.strain_days >= STRAIN_DAYS);
  return { expected, contacts, isIn };
}

/** The 99th percentile of contacts a week, at least one. */
export function extremeRate(rates: readonly number[]): number {
  return Math.max(LEAST_RATE, rates[98]!);
}
