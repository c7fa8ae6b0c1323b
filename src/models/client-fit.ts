/** A number with its 90 % interval. */
export interface Range {
  estimate: number;
  low: number;
  high: number;
}

export interface FitProduct {
  product: string;
  /** Chance that a quote becomes a policy; null where too few were quoted. */
  chance: Range | null;
  /** Contribution of ten years per money of premium as quoted; null where the ledger does not tell. */
  worth: Range | null;
  /** Policies that the worth rests on. */
  policies: number;
}

export interface FitChannel {
  channel: string;
  contacts: number;
  /** Share settled the first time. */
  settled: Range | null;
  /** Share of contacts whose wait was at most 2, 5, 10 and 20 minutes; null where no wait is recorded. */
  within: readonly number[] | null;
  /** Share of contacts that come at weekends. */
  atWeekends: number;
}

/** What the fit check asks: distributions of the book, nobody's own numbers. */
export interface FitModel {
  products: readonly FitProduct[];
  /** What a staff hour brings: contribution of the whole book for each recorded hour, and what prospects who came forward are expected to bring for each of theirs. */
  hour: { book: Range | null; prospects: Range | null };
  demand: {
    people: number;
    /** Own contacts a week at the 1st to 99th percentile of prospects who came forward. */
    rates: readonly number[];
    minutesPerContact: number;
    /** Contacts a week beyond which demands are those of hardly anybody. */
    most: number;
  } | null;
  /** Of people with so many own contacts in one half year, the share with at most half as many in the next. */
  calm: (Range & { contacts: number; people: number }) | null;
  /** Expected contribution of prospects at the 1st to 99th percentile. */
  expected: readonly number[] | null;
  /** From here on a prospect stands in the corner, with both. */
  corner: { expected: number; contacts: number } | null;
  channels: readonly FitChannel[];
}

export const WAITS = [2, 5, 10, 20] as const;
export type Trend = "falling" | "steady" | "rising";

/** What the manager knows of a prospect, or thinks. */
export interface FitCase {
  /** Premium asked for, as quoted: a year's, or the single one. */
  premium: number;
  product: string;
  contactsAWeek: number;
  /** Days of abusive conduct that two members of staff recorded. */
  strainDays: number;
  trend: Trend;
  /** Exceptions to rules asked for. */
  exceptions: number;
  channel: string;
  /** Wants to be served at weekends too. */
  atWeekends: boolean;
  /** Minutes that the prospect would wait at most. */
  wait: number;
}

/** Years that contribution and staff hours are counted over. */
export const HORIZON_YEARS = 10;
const WEEKS = 52;
const NORMAL_QUANTILE = 1.6448536269514722;

export interface DeclineMoney {
  /** Contribution expected in ten years, which declining gives up. */
  givenUp: Range;
  /** Staff hours that declining frees: a year of courting and, should the prospect buy, nine years of the same. */
  hours: number;
  /** What these hours earn elsewhere. */
  freed: Range;
  /** What is freed less what is given up. */
  net: Range;
}

/**
 * What declining costs and frees. The interval of the net is normal, from the standard errors of chance, worth and contribution an hour, taken as
 * independent (delta method).
 *
 * @param hoursAYear staff hours that the prospect takes in a year
 */
export function declineMoney(
  premium: number,
  hoursAYear: number,
  { chance, worth, perHour }: { chance: Range; worth: Range; perHour: Range },
): DeclineMoney {
  const hours = hoursAYear * (1 + chance.estimate * (HORIZON_YEARS - 1));
  const parts = { chance: errorOf(chance), worth: errorOf(worth), hour: errorOf(perHour) };
  const givenUp = chance.estimate * premium * worth.estimate;
  const freed = hours * perHour.estimate;
  const moreHours = hoursAYear * (HORIZON_YEARS - 1);
  const error = {
    givenUp: Math.hypot(premium * worth.estimate * parts.chance, chance.estimate * premium * parts.worth),
    freed: Math.hypot(moreHours * perHour.estimate * parts.chance, hours * parts.hour),
    net: Math.hypot(
      (moreHours * perHour.estimate - premium * worth.estimate) * parts.chance,
      chance.estimate * premium * parts.worth,
      hours * parts.hour,
    ),
  };
  return {
    givenUp: around(givenUp, error.givenUp),
    hours,
    freed: around(freed, error.freed),
    net: around(freed - givenUp, error.net),
  };
}

function errorOf({ low, high }: Range): number {
  return (high - low) / (2 * NORMAL_QUANTILE);
}

function around(estimate: number, error: number): Range {
  return { estimate, low: estimate - NORMAL_QUANTILE * error, high: estimate + NORMAL_QUANTILE * error };
}

/** Staff hours a year of somebody with so many contacts a week. */
export function hoursAYear(contactsAWeek: number, minutesPerContact: number): number {
  return (contactsAWeek * WEEKS * minutesPerContact) / 60;
}

/** Share of a distribution, given by its 1st to 99th percentile, that lies below a value: 0 to 0.99. */
export function shareBelow(percentiles: readonly number[], value: number): number {
  return percentiles.filter((quantile) => quantile < value).length / 100;
}
