import { randomPoisson } from "d3-random";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Counts up to here are drawn by inverting a 16-bit uniform number, larger ones by d3. */
const LARGEST_TABLE = 32;
const SIZE = 2 ** 16;

/**
 * Fills `into` with Poisson draws around `counts`: how often equal units stand together in a bootstrap sample, where unit by unit each would
 * have a Poisson weight of mean 1. Probabilities of small counts are rounded to 2^-16.
 */
export function drawPoissonCounts(generator: RandomGenerator, counts: ArrayLike<number>, into: Float64Array): void {
  const poisson = randomPoisson.source(() => (generator.next() >>> 0) / 2 ** 32);
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (count === 0) into[i] = 0;
    else if (count <= LARGEST_TABLE && Number.isInteger(count)) into[i] = tableOf(count)[generator.next() >>> 16]!;
    else into[i] = poisson(count)();
  }
}

const tables: (Uint8Array | undefined)[] = [];

/** Draws of a Poisson distribution by a uniform number of 16 bits. */
function tableOf(mean: number): Uint8Array {
  return (tables[mean] ??= poissonTable(mean));
}

function poissonTable(mean: number): Uint8Array {
  const table = new Uint8Array(SIZE);
  let start = 0;
  for (let k = 0, probability = Math.exp(-mean), sum = 0; start < SIZE && k < 255; k++, probability *= mean / k) {
    sum += probability;
    const end = Math.round(sum * SIZE);
    table.fill(k, start, end);
    start = end;
  }
  return table;
}
