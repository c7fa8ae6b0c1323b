import type { Found } from "./estimand.ts";

/** How the intervals of one estimand did over many books. */
export interface Coverage {
  name: string;
  planted: number;
  /** Books in which there was an interval, and those whose interval held the planted value. */
  intervals: number;
  held: number;
  mean: number;
  /** Mean estimate less planted, and that over its standard error. */
  bias: number;
  biasInErrors: number;
  width: number;
  /** Spread of the estimates over what the intervals say it is: above 1 they are too narrow. */
  spreadRatio: number;
  /** See Estimand: such intervals may hold more often, and are left out of the pool. */
  mayHoldMore?: true;
}

/** Half the width of a 90 % interval in standard errors. */
const HALF_WIDTH = 1.6448536269514722;

/** Coverage of one estimand from what each book found; null when no book had an interval. */
export function coverageOf(name: string, planted: number, found: readonly (Found | null)[]): Coverage | null {
  const intervals = found.flatMap((each) =>
    each && each.estimate !== null && each.low !== null && each.high !== null
      ? [{ estimate: each.estimate, low: each.low, high: each.high }]
      : [],
  );
  const n = intervals.length;
  if (n === 0) return null;
  const mean = intervals.reduce((sum, { estimate }) => sum + estimate, 0) / n;
  const width = intervals.reduce((sum, { low, high }) => sum + high - low, 0) / n;
  const spread = Math.sqrt(intervals.reduce((sum, { estimate }) => sum + (estimate - mean) ** 2, 0) / (n - 1));
  return {
    name,
    planted,
    intervals: n,
    held: intervals.filter(({ low, high }) => low <= planted && planted <= high).length,
    mean,
    bias: mean - planted,
    biasInErrors: (mean - planted) / (spread / Math.sqrt(n)),
    width,
    spreadRatio: spread / (width / (2 * HALF_WIDTH)),
  };
}

/** Bounds of what 100 books should show of a 90 % interval: for each estimand, and for all together. */
export const EACH = { fewest: 0.8, most: 0.98 } as const;
export const POOLED = { fewest: 0.87, most: 0.93 } as const;

export function shareHeld(coverages: readonly Coverage[]): number {
  const sum = (of: "held" | "intervals") => coverages.reduce((total, coverage) => total + coverage[of], 0);
  return sum("held") / sum("intervals");
}

/** What lies outside the bounds, in words; empty when nothing does. */
export function outsideBounds(coverages: readonly Coverage[]): string[] {
  const outside = coverages
    .filter(
      ({ held, intervals, mayHoldMore }) => !isWithin(held / intervals, mayHoldMore ? { ...EACH, most: 1 } : EACH),
    )
    .map(({ name, held, intervals }) => `${name}: ${held} of ${intervals}`);
  const pool = coverages.filter(({ mayHoldMore }) => !mayHoldMore);
  const pooled = shareHeld(pool);
  return pool.length === 0 || isWithin(pooled, POOLED)
    ? outside
    : [...outside, `all together: ${(100 * pooled).toFixed(1)} %`];
}

function isWithin(share: number, { fewest, most }: { fewest: number; most: number }): boolean {
  return share >= fewest - 1e-9 && share <= most + 1e-9;
}
