import { chiSquareTail } from "./chi-square-tail.ts";

/**
 * P-value that units came into their arms in the planned shares (Pearson's chi-square; Fabijan et al. 2019 for its use). Shares need not add up to 1. NaN
 * with fewer than two arms, or when a share is not above 0.
 */
export function sampleRatioPValue(counts: readonly number[], shares: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (counts.length < 2 || total === 0 || shares.some((share) => !(share > 0))) return NaN;
  const chiSquare = counts.reduce((sum, count, i) => {
    const expected = (total * shares[i]!) / whole;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  return chiSquareTail(chiSquare, counts.length - 1);
}
