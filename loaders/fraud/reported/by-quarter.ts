import type { Row } from "../../../src/models/report.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { LateReports, Origin } from "./late-reports.ts";

interface Period {
  /** Months since the year 0. */
  from: number;
  until: number;
  months: number[];
  found: number;
}

/**
 * Found and still to come by quarter of the request, the oldest first; quarters with fewer than ten found frauds are told together with those
 * before them, so that no cell is small.
 *
 * @param firstMonth month of the first origin; origins are months
 * @returns rows {from, until (first month after it), requests, found, to_come, total, low, high (of the total), share}
 */
export function quarterRows(firstMonth: number, origins: readonly Origin[], late: LateReports): Row[] {
  return pooled(quarters(firstMonth, origins)).map(({ from, until, months, found }) => {
    const sum = (values: ArrayLike<number | null>) => months.reduce((total, month) => total + (values[month] ?? 0), 0);
    const toCome = sum(late.toCome);
    const { low, high } = percentileInterval(late.drawn.map(sum));
    return {
      from: dateOf(from),
      until: dateOf(until),
      requests: months.reduce((total, month) => total + sumOf(origins[month]!.requests), 0),
      found,
      to_come: toCome,
      total: found + toCome,
      low: low === null ? null : found + Math.min(low, toCome),
      high: high === null ? null : found + Math.max(high, toCome),
    };
  });
}

function quarters(firstMonth: number, origins: readonly Origin[]): Period[] {
  const periods: Period[] = [];
  origins.forEach(({ found }, month) => {
    const start = 3 * Math.floor((firstMonth + month) / 3);
    const last = periods.at(-1);
    if (last?.from === start) {
      last.months.push(month);
      last.found += found;
    } else periods.push({ from: start, until: start + 3, months: [month], found });
  });
  return periods;
}

/** Periods of at least ten finds each, each small one together with the one before it, or after it at the start; none when there are fewer in all. */
function pooled(periods: readonly Period[]): Period[] {
  const kept: Period[] = [];
  for (const period of periods) {
    const last = kept.at(-1);
    if (last && (last.found < FEWEST_PEOPLE || period.found < FEWEST_PEOPLE))
      kept[kept.length - 1] = joined(last, period);
    else kept.push(period);
  }
  return kept.filter(({ found }) => found >= FEWEST_PEOPLE);
}

function joined(a: Period, b: Period): Period {
  return { from: a.from, until: b.until, months: [...a.months, ...b.months], found: a.found + b.found };
}

/** First day of a month counted from the year 0. */
function dateOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
