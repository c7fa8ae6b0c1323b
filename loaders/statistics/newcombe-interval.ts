import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { NORMAL_QUANTILE } from "./interval-level.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Events among members of a group. */
export interface Share {
  events: number;
  n: number;
}

/**
 * First share less second, of independent groups, with its hybrid score interval (Newcombe 1998, method 10), at 90 % unless another quantile is
 * given, and the two-sided p-value of the pooled score test (NaN when nobody or everybody has the event). All NaN when a group is empty.
 */
export function differenceOfShares(first: Share, second: Share, quantile = NORMAL_QUANTILE) {
  const a = wilsonInterval(first.events, first.n, quantile);
  const b = wilsonInterval(second.events, second.n, quantile);
  const difference = a.share - b.share;
  return {
    difference,
    low: difference - Math.hypot(a.share - a.low, b.high - b.share),
    high: difference + Math.hypot(a.high - a.share, b.share - b.low),
    pValue: scoreTest(first, second),
  };
}

function scoreTest(first: Share, second: Share): number {
  const pooled = (first.events + second.events) / (first.n + second.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  return error === 0 ? NaN : 2 * normalCdf(-Math.abs(first.events / first.n - second.events / second.n) / error, 0, 1);
}
