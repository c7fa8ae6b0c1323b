import type { EffectOverTime } from "../../statistics/time-based-regression.ts";

/** An effect as a share of what would have been. */
export interface Lift {
  lift: number;
  standardError: number;
  low: number;
  high: number;
}

/**
 * Effect over observed less effect, bounds by those of the effect, since the one rises with the other. Null when what would have been, or its
 * lower bound, is not above zero.
 *
 * @param observed what the treated had during the test
 */
export function liftOf({ estimate, standardError, low, high }: EffectOverTime, observed: number): Lift | null {
  if (!(observed - high > 0)) return null;
  const share = (effect: number) => effect / (observed - effect);
  const slope = observed / (observed - estimate) ** 2;
  return { lift: share(estimate), standardError: slope * standardError, low: share(low), high: share(high) };
}

/** Whether an interval leaves out zero. */
export function missesZero({ low, high }: { low: number; high: number }): boolean {
  return low > 0 || high < 0;
}
