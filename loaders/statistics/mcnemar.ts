import betainc from "@stdlib/math-base-special-betainc";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/**
 * Two-sided p-value of McNemar's test, exact (binomial with one half; twice the smaller tail, at most 1): whether of the pairs in which only one of two methods
 * has the event either has it more often. 1 without such pairs.
 *
 * @param first pairs in which only the first method has the event
 * @param second those in which only the second has it
 */
export function mcnemarExact(first: number, second: number): number {
  const [fewer, pairs] = [Math.min(first, second), first + second];
  // P(X <= k) of a binomial number with one half.
  const tail = fewer >= pairs ? 1 : betainc(0.5, pairs - fewer, fewer + 1);
  return Math.min(1, 2 * tail);
}

/**
 * Pairs in which only one of two methods has the event that it takes until McNemar's test finds the difference at `level` (two-sided) with the given power
 * (Connor 1987, conditional on the number of such pairs). Infinity for a share of one half.
 *
 * @param share share of these pairs in which the first method has the event
 */
export function discordantPairsNeeded(share: number, { level = 0.05, power = 0.8 } = {}): number {
  const away = Math.abs(share - 0.5);
  if (away === 0) return Infinity;
  const [z, spread] = [normalQuantile(1 - level / 2, 0, 1), Math.sqrt(share * (1 - share))];
  return ((z / 2 + normalQuantile(power, 0, 1) * spread) / away) ** 2;
}
