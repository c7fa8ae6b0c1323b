import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { drawPoissonWeights } from "./poisson-weights.ts";

export interface ConcentrationBootstrapInput {
  /** n values, best first. */
  ranked: Float64Array;
  /** Ascending shares of the population in [0, 1], the last one 1. */
  grid: readonly number[];
  replicates: number;
  seed: number;
}

/** One row a replicate, each row the amounts at the grid and, last, the normalised Gini (NaN when undefined). */
export type ConcentrationReplicates = Float64Array[];

/**
 * Bootstraps the concentration curve with Poisson(1) weights, which for large n equal drawing n members with replacement
 * (Hanley and MacGibbon 2006) and need one pass without a new sort.
 */
export default function bootstrapConcentration(input: ConcentrationBootstrapInput): ConcentrationReplicates {
  const generator = xoroshiro128plus(input.seed);
  const weights = new Uint8Array(input.ranked.length);
  return Array.from({ length: input.replicates }, () => {
    drawPoissonWeights(generator, weights);
    return replicate(input.ranked, weights, input.grid);
  });
}

function replicate(ranked: Float64Array, weights: Uint8Array, grid: readonly number[]): Float64Array {
  let population = 0;
  for (const weight of weights) population += weight;
  const row = new Float64Array(grid.length + 1);
  let at = 0;
  let count = 0;
  let sum = 0;
  let spread = 0;
  let magnitude = 0;
  for (let i = 0; i < ranked.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    const value = ranked[i]!;
    while (at < grid.length && grid[at]! * population <= count + weight) {
      row[at] = sum + (grid[at]! * population - count) * value;
      at++;
    }
    spread += weight * (sum - count * value);
    count += weight;
    sum += weight * value;
    magnitude += weight * Math.abs(value);
  }
  row.fill(sum, at, grid.length);
  row[grid.length] = population < 2 || magnitude === 0 ? NaN : spread / ((population - 1) * magnitude);
  return row;
}
