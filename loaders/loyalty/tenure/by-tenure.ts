import { range } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { meanWithInterval } from "../../statistics/mean-estimate.ts";
import { momentsOf } from "../../statistics/moments.ts";
import { FEWEST_PEOPLE, poolSmallGroups } from "../../value/small-cells.ts";
import { between, type TenureCustomers } from "./tenure-customers.ts";

/** Years on either side that are averaged with a year of tenure. */
export const REACH = 1;

const SOURCES = ["interest", "mortality", "expense"] as const;

/**
 * Contribution of the last twelve months per customer by years since joining: in each year alone (raw) and averaged with the
 * year before and after (smoothed), with the interval of the smoothed. Years of fewer than ten customers are left out, and
 * the next smallest with them when those left out are fewer than ten together.
 *
 * @returns rows {years, customers, raw, estimate, low, high}, ascending
 */
export function byTenure({ years, contribution }: TenureCustomers): Row[] {
  return publishedYears(years).map((year) => {
    const alone = momentsOf(contribution, between(years, year, year));
    const around = momentsOf(contribution, between(years, year - REACH, year + REACH));
    const { mean, low, high } = meanWithInterval(around);
    return { years: year, customers: alone.n, raw: alone.sum / alone.n, estimate: mean, low, high };
  });
}

/**
 * The same by source of profit, smoothed: interest above guarantees, expected claims less claims, and the rest. Nothing where no
 * earned rate is known.
 *
 * @returns rows {source, years, customers, estimate, low, high}
 */
export function sourcesByTenure(customers: TenureCustomers): Row[] {
  if (customers.interest.some(Number.isNaN)) return [];
  return SOURCES.flatMap((source) =>
    publishedYears(customers.years).map((year) => {
      const around = momentsOf(customers[source], between(customers.years, year - REACH, year + REACH));
      const { mean, low, high } = meanWithInterval(around);
      return { source, years: year, customers: around.n, estimate: mean, low, high };
    }),
  );
}

function publishedYears(years: Float64Array): number[] {
  const counts = new Map<number, number>();
  for (const year of years) if (year >= 0) counts.set(year, (counts.get(year) ?? 0) + 1);
  const longest = Math.max(-1, ...counts.keys());
  const groups = range(longest + 1).flatMap((year) => (counts.has(year) ? [{ year, people: counts.get(year)! }] : []));
  const kept = poolSmallGroups(
    groups,
    ({ people }) => people,
    () => ({ year: -1, people: FEWEST_PEOPLE }),
  );
  return kept.flatMap(({ year }) => (year < 0 ? [] : [year]));
}
