import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { drawPoissonWeights } from "./poisson-weights.ts";

export interface SumsBootstrapOptions {
  replicates: number;
  seed: number;
  /** By row, the number from 0 of whom it belongs to: all rows of one are drawn together. Each row for itself when left out. */
  clusters?: Uint32Array;
}

/**
 * Sums of columns in bootstrap samples with Poisson(1) weights, for numbers that are made of sums.
 *
 * @param columns columns of n values each
 * @returns one row a replicate, each holding a sum for every column
 */
export function bootstrapSums(
  columns: readonly ArrayLike<number>[],
  { replicates, seed, clusters }: SumsBootstrapOptions,
): Float64Array[] {
  const generator = xoroshiro128plus(seed);
  const byCluster = columns.map((column) => sumsByCluster(column, clusters));
  const weights = new Uint8Array(byCluster[0]?.length ?? 0);
  return Array.from({ length: replicates }, () => {
    drawPoissonWeights(generator, weights);
    return Float64Array.from(byCluster, (column) => weightedSum(column, weights));
  });
}

function sumsByCluster(column: ArrayLike<number>, clusters?: Uint32Array): Float64Array {
  if (!clusters) return Float64Array.from(column);
  const sums = new Float64Array(clusters.reduce((most, value) => Math.max(most, value + 1), 0));
  clusters.forEach((cluster, row) => (sums[cluster]! += column[row]!));
  return sums;
}

function weightedSum(column: Float64Array, weights: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += weights[i]! * column[i]!;
  return sum;
}
