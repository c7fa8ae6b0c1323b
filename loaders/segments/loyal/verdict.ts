/** What an interval says of a claim that a difference is above nothing. */
export type LoyalVerdict = "holds" | "holds_slightly" | "contradicted" | "no_sign" | "cannot_tell";

/** The smallest difference in 25-month persistency that would change whom to attract: two points, this site's own choice. */
export const SMALLEST_THAT_MATTERS = 0.02;

/**
 * The verdict by a simultaneous 90 % interval. No sign means that the whole interval lies within the smallest difference that matters, on either
 * side: two one-sided tests (Schuirmann 1987), each of them at 5 % or less.
 */
export function loyalVerdict({ low, high }: { low: number; high: number }): LoyalVerdict {
  if (low > 0) return high < SMALLEST_THAT_MATTERS ? "holds_slightly" : "holds";
  if (high < 0) return "contradicted";
  return low > -SMALLEST_THAT_MATTERS && high < SMALLEST_THAT_MATTERS ? "no_sign" : "cannot_tell";
}
