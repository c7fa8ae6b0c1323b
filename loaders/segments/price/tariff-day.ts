import { group, median } from "d3-array";
import type { Database } from "../../stage/database.ts";

/** Contracts whose premium changed on a day, by product; money as it was before and after. */
export interface ChangeDay {
  /** Days since 1970. */
  day: number;
  product: string | null;
  policies: number;
  before: number;
  after: number;
}

export interface TariffDay {
  day: number;
  policies: number;
  /** Premiums after over before, less 1. */
  size: number;
}

/** A tariff day changes at least so many contracts at once ... */
const FEWEST_POLICIES = 50;
/** ... and so many times what days around it usually change. */
const JUMP = 10;
const YEAR = 365;

export function readChangeDays(database: Database): Promise<ChangeDay[]> {
  return database.rows<ChangeDay>(`SELECT changed_day AS day, product, policies, CAST(before_sum AS DOUBLE) AS before,
    CAST(after_sum AS DOUBLE) AS after FROM staged.premium_change_day ORDER BY changed_day, product`);
}

/**
 * Days on which many contracts' premiums changed at once, which is what a new tariff looks like; other changes (ages, anniversaries) are spread over the year. In
 * order of how many contracts they changed.
 */
export function tariffDays(changes: readonly ChangeDay[]): TariffDay[] {
  const days = [...group(changes, ({ day }) => day)].map(([day, own]) => {
    const sum = (key: "policies" | "before" | "after") => own.reduce((total, change) => total + change[key], 0);
    return { day, policies: sum("policies"), size: sum("after") / sum("before") - 1 };
  });
  return days
    .filter(({ day, policies }) => {
      if (policies < FEWEST_POLICIES) return false;
      const around = days.filter((other) => other.day !== day && Math.abs(other.day - day) <= YEAR);
      return policies >= JUMP * Math.max(1, median(around, (other) => other.policies) ?? 0);
    })
    .sort((a, b) => b.policies - a.policies || a.day - b.day);
}
