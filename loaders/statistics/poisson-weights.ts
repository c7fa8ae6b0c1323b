import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

// Poisson(1) by inversion of a 16-bit uniform number, so that one draw of the generator gives two weights. Rounding the
// probabilities to 2^-16 moves the mean weight by less than a ten-thousandth.
const POISSON_WEIGHTS = poissonWeights();

function poissonWeights(): Uint8Array {
  const weights = new Uint8Array(2 ** 16);
  let start = 0;
  for (let k = 0, probability = Math.exp(-1), sum = 0; start < weights.length; k++, probability /= k) {
    sum += probability;
    const end = k === 9 ? weights.length : Math.round(sum * weights.length);
    weights.fill(k, start, end);
    start = end;
  }
  return weights;
}

/**
 * Fills `weights` with draws of a Poisson distribution of mean 1: how often each unit stands in a bootstrap sample, which for large n equals
 * drawing n units with replacement (Hanley and MacGibbon 2006).
 */
export function drawPoissonWeights(generator: RandomGenerator, weights: Uint8Array): void {
  for (let i = 0; i < weights.length; i += 2) {
    const uniform = generator.next();
    weights[i] = POISSON_WEIGHTS[uniform & 0xffff]!;
    // Beyond the end of an odd length this writes nothing.
    weights[i + 1] = POISSON_WEIGHTS[uniform >>> 16]!;
  }
}
