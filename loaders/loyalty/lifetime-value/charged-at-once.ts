import type { PolicyCount } from "./policy-counts.ts";
import { leftOf, yearlyLives } from "./yearly-lives.ts";

/** Money per policy won by months since issue, with its interval. */
export interface Accrual {
  month: number;
  cumulative: number;
  low: number;
  high: number;
}

/** Earning back of a cost that is charged in full on the day of issue. */
export interface Charged {
  /** Starts at minus the cost in month 0, ends where the ledger's own basis ends. */
  curve: Accrual[];
  /** First month at which the cost is earned back; null when never within the months observed. */
  month: number | null;
  /** The same at the upper and the lower bound of what was earned; null when never. */
  earliest: number | null;
  latest: number | null;
}

/**
 * What was earned before the cost of winning, shared out evenly over the years in force and set against the cost.
 * `earned` is the ledger's own curve, `lived` the years in force per policy won by the end of each policy year. The band
 * is that of what was earned to the last month, in proportion to the years in force. Without a whole year in force there is no curve.
 */
export function chargedAtOnce(earned: readonly Accrual[], cost: number, lived: readonly number[]): Charged {
  const last = earned.at(-1);
  const whole = last ? yearsAt(lived, last.month / 12) : 0;
  if (!last || whole === 0) return { curve: [], month: null, earliest: null, latest: null };
  const curve = [0, ...earned.map(({ month }) => month)].map((month) => {
    const part = yearsAt(lived, month / 12) / whole;
    const left = (total: number) => (total + cost) * part - cost;
    return { month, cumulative: left(last.cumulative), low: left(last.low), high: left(last.high) };
  });
  const first = (bound: "cumulative" | "low" | "high") =>
    curve.slice(1).find((point) => point[bound] >= 0)?.month ?? null;
  return { curve, month: first("cumulative"), earliest: first("high"), latest: first("low") };
}

/** Years in force per main policy won by the end of each policy year, from none. */
export function yearsLived(counts: readonly PolicyCount[]): number[] {
  const lives = yearlyLives(counts.filter(({ isRider }) => !isRider));
  const left = leftOf(lives);
  const lived = [0];
  let kept = 1;
  for (let year = 0; lives.atRisk[year]! > 0; year++) {
    const after = kept * (1 - left[year]! / lives.atRisk[year]!);
    lived.push(lived[year]! + (kept + after) / 2);
    kept = after;
  }
  return lived;
}

function yearsAt(lived: readonly number[], years: number): number {
  const below = Math.min(Math.floor(years), lived.length - 1);
  const above = Math.min(below + 1, lived.length - 1);
  return lived[below]! + (years - below) * (lived[above]! - lived[below]!);
}
