import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { Quotes } from "./quotes.ts";

export interface NaiveElasticity {
  n: number;
  estimate: number;
  low: number;
  high: number;
  /** Quotes below list premium, their mean ratio of offered to list premium, and how many were taken up; the same at list premium. */
  discounted: { quotes: number; ratio: number; share: number; low: number; high: number };
  list: { quotes: number; share: number; low: number; high: number };
}

const FEWEST = 30;
/** Closer to list premium than this counts as at it. */
const AT_LIST = 0.005;

/**
 * What bargained discounts would seem to say: percent of take-up gained for a percent of price less, quotes below list premium against those at it (an arc
 * elasticity). Null without enough of both. A description, and a poor one: discounts are given, and noted, where somebody is about to buy.
 */
export function naiveElasticity({ ratio, isTaken }: Quotes, chosen: readonly number[]): NaiveElasticity | null {
  const discounted = chosen.filter((i) => ratio[i]! < 1 - AT_LIST);
  const list = chosen.filter((i) => Math.abs(ratio[i]! - 1) <= AT_LIST);
  if (Math.min(discounted.length, list.length) < FEWEST) return null;
  const [below, at] = [discounted, list].map((own) => {
    const taken = own.reduce((sum, i) => sum + isTaken[i]!, 0);
    return { quotes: own.length, taken, ...wilsonInterval(taken, own.length) };
  }) as [Counted, Counted];
  if (below.share === 0 || at.share === 0) return null;
  const mean = discounted.reduce((sum, i) => sum + ratio[i]!, 0) / discounted.length;
  const run = Math.log(mean);
  const error = Math.sqrt((1 - below.share) / below.taken + (1 - at.share) / at.taken) / Math.abs(run);
  const estimate = Math.log(below.share / at.share) / run;
  const half = NORMAL_QUANTILE * error;
  return {
    n: discounted.length + list.length,
    estimate,
    low: estimate - half,
    high: estimate + half,
    discounted: { quotes: below.quotes, ratio: mean, share: below.share, low: below.low, high: below.high },
    list: { quotes: at.quotes, share: at.share, low: at.low, high: at.high },
  };
}

interface Counted {
  quotes: number;
  taken: number;
  share: number;
  low: number;
  high: number;
}
