import type { World } from "./block.ts";
import type { Random } from "./random.ts";

/** Relative number of people who buy for the first time, by year: falling, while the customers that one has buy more. */
const firstPurchases = { from: 1.45, until: 0.62 };
/** Further policies a year of a customer with a policy in force, before appetite. */
const FURTHER_A_YEAR = { from: 0.142, until: 0.105 };

/** Weekdays on which policies are issued, Monday first. */
const weekdays = [6, 6, 6, 6, 6, 2, 0];

/** When policies are bought: days are drawn in proportion to the world's weekly sales intensity. */
export interface SalesCalendar {
  /** Day of a person's first policy. */
  firstDay(random: Random): number;
  /** A day between two days, both included. */
  dayWithin(from: number, until: number, random: Random): number;
  /** Days on which a person of mean appetite would think of a further policy. */
  furtherDays(from: number, until: number, appetite: number, random: Random): number[];
  /** How many such days are to be expected. */
  furtherMean(from: number, until: number, appetite: number): number;
}

export function salesCalendar(world: World): SalesCalendar {
  const { salesIntensity, firstWeek, firstDay, asOf } = world;
  const years = (week: number) => (Math.max(firstDay, firstWeek + 7 * week + 3) - firstDay) / (asOf - firstDay);
  const between = (range: { from: number; until: number }, week: number) =>
    range.from + (range.until - range.from) * Math.min(1, years(week));
  const plain = cumulative(salesIntensity, () => 1);
  const first = cumulative(salesIntensity, (week) => between(firstPurchases, week));
  const further = cumulative(salesIntensity, (week) => (between(FURTHER_A_YEAR, week) * 7) / 365.25);
  const drawDay = (sums: Float64Array, from: number, until: number, random: Random): number => {
    const low = at(sums, (from - firstWeek) / 7);
    const high = at(sums, (until + 1 - firstWeek) / 7);
    const week = find(sums, low + (high - low) * random.uniform());
    const day = firstWeek + 7 * week + random.pick([0, 1, 2, 3, 4, 5, 6], weekdays);
    return Math.min(until, Math.max(from, day));
  };
  const furtherMean = (from: number, until: number, appetite: number) =>
    (at(further, (until + 1 - firstWeek) / 7) - at(further, (from - firstWeek) / 7)) * appetite;
  return {
    firstDay: (random) => drawDay(first, firstDay, asOf, random),
    dayWithin: (from, until, random) => drawDay(plain, from, until, random),
    furtherDays: (from, until, appetite, random) => {
      const mean = furtherMean(from, until, appetite);
      const count = mean > 0 ? random.poisson(mean) : 0;
      return Array.from({ length: count }, () => drawDay(further, from, until, random)).sort((a, b) => a - b);
    },
    furtherMean,
  };
}

function cumulative(intensity: Float64Array, weight: (week: number) => number): Float64Array {
  const sums = new Float64Array(intensity.length + 1);
  for (let week = 0; week < intensity.length; week++) sums[week + 1] = sums[week]! + intensity[week]! * weight(week);
  return sums;
}

function at(sums: Float64Array, week: number): number {
  const whole = Math.max(0, Math.min(sums.length - 2, Math.floor(week)));
  return sums[whole]! + (sums[whole + 1]! - sums[whole]!) * Math.min(1, Math.max(0, week - whole));
}

/** The week in which the running sum passes a value. */
function find(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle + 1]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
