import type { TimeBasedFit } from "../../statistics/time-based-regression.ts";

/** An effect as a share of what would have been. */
export interface Lift {
  lift: number;
  standardError: number;
  low: number;
  high: number;
}

/**
 * Lift of a time-based regression: the effect over observed less effect, bounds by those of the effect, since the one rises with the other. Null when
 * the foretold outcome, or its lower bound, is not above zero.
 */
export function liftOf(fit: TimeBasedFit, treated: ArrayLike<number>, before: number): Lift | null {
  let observed = 0;
  for (let week = before; week < treated.length; week++) observed += treated[week]!;
  const { estimate, standardError, low, high } = fit.total;
  if (!(observed - high > 0)) return null;
  const share = (effect: number) => effect / (observed - effect);
  const slope = observed / (observed - estimate) ** 2;
  return { lift: share(estimate), standardError: slope * standardError, low: share(low), high: share(high) };
}

/** Whether an interval leaves out zero. */
export function missesZero({ low, high }: { low: number; high: number }): boolean {
  return low > 0 || high < 0;
}
