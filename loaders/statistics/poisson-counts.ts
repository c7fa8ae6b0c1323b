import { randomPoisson } from "d3-random";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/**
 * Fills `into` with Poisson draws around `counts`: how often equal units stand together in a bootstrap sample, where unit by unit each would
 * have a Poisson weight of mean 1.
 */
export function drawPoissonCounts(generator: RandomGenerator, counts: ArrayLike<number>, into: Float64Array): void {
  const poisson = randomPoisson.source(() => (generator.next() >>> 0) / 2 ** 32);
  const byCount = new Map<number, () => number>();
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (!byCount.has(count)) byCount.set(count, count === 0 ? () => 0 : poisson(count));
    into[i] = byCount.get(count)!();
  }
}
