import { clusteredError } from "./clustered-error.ts";
import type { FittedRegression } from "./fitted-regression.ts";
import type { MeanWithError } from "./ratio-of-means.ts";

/** Levels of one trait, with the share that each is to have. */
export type LevelMix = readonly { column: number | null; share: number }[];

export interface Contrast {
  /** Columns of the trait's levels but its base. */
  block: readonly number[];
  /** The levels that are set, one mix against the other; a column of null is the base. */
  first: LevelMix;
  second: LevelMix;
  /** 1 for the rows over which the means are taken. */
  population: ArrayLike<number>;
}

export interface StandardisedContrast {
  first: MeanWithError;
  second: MeanWithError;
  difference: MeanWithError;
  /** How much each row moves the two means. */
  influences: { first: Float64Array; second: Float64Array };
  /** What is expected of each row of the population under either mix; 0 elsewhere. */
  expected: { first: Float64Array; second: Float64Array };
}

/**
 * Means of an outcome as a regression expects them were every row of a population to have one mix of a trait's levels, and the other, all else as
 * it is (marginal standardisation; Lane and Nelder 1982; Muller and MacLehose 2014). Errors let rows of a cluster move together, hold for
 * another draw of the rows, and need only the expectation to be right, not the distribution (sandwich; White 1982; MacKinnon and White 1985).
 *
 * @param clusters see clusteredError
 */
export function standardisedContrast(
  fit: FittedRegression,
  contrast: Contrast,
  clusters: ArrayLike<number>,
): StandardisedContrast {
  const [first, second] = [contrast.first, contrast.second].map((mix) => meanUnder(fit, contrast, mix));
  const between = Float64Array.from(first!.influences, (value, i) => value - second!.influences[i]!);
  const withError = ({ mean, influences }: Under) => ({ mean, error: clusteredError(influences, clusters) });
  return {
    first: withError(first!),
    second: withError(second!),
    difference: { mean: first!.mean - second!.mean, error: clusteredError(between, clusters) },
    influences: { first: first!.influences, second: second!.influences },
    expected: { first: first!.expected, second: second!.expected },
  };
}

/** The mean of a population under one mix, how much each row moves it, and what is expected of each row. */
interface Under {
  mean: number;
  influences: Float64Array;
  expected: Float64Array;
}

/** Mean of an outcome as a regression expects it were every row of a population to have one mix of a trait's levels. */
export function standardisedMean(
  fit: FittedRegression,
  contrast: Pick<Contrast, "block" | "population">,
  mix: LevelMix,
  clusters: ArrayLike<number>,
): MeanWithError {
  const { mean, influences } = meanUnder(fit, contrast, mix);
  return { mean, error: clusteredError(influences, clusters) };
}

function meanUnder(
  fit: FittedRegression,
  { block, population }: Pick<Contrast, "block" | "population">,
  mix: LevelMix,
): Under {
  const { columns, leftOut } = fit;
  const expected = new Float64Array(leftOut.length);
  const gradient = new Float64Array(columns + 1);
  let [members, sum] = [0, 0];
  for (let i = 0; i < leftOut.length; i++) {
    if (population[i] !== 1) continue;
    const rest = withoutBlock(fit, block, i);
    let slope = 0;
    for (const { column, share } of mix) {
      const at = valueAt(fit, rest + (column === null ? 0 : fit.coefficients[column + 1]!));
      expected[i]! += share * at.mean;
      slope += share * at.slope;
      if (column !== null) gradient[column + 1]! += share * at.slope;
    }
    members++;
    sum += expected[i]!;
    addSlope(fit, block, gradient, slope, i);
  }
  const mean = sum / members;
  const weights = times(
    fit.inverse,
    gradient.map((value) => value / members),
  );
  const influences = Float64Array.from(leftOut, (residual, i) => {
    const own = population[i] === 1 ? (expected[i]! - mean) / members : 0;
    return residual === 0 ? own : own + residual * along(fit, weights, i);
  });
  return { mean, influences, expected };
}

function addSlope(
  { predictors, columns }: FittedRegression,
  block: readonly number[],
  gradient: Float64Array,
  slope: number,
  row: number,
): void {
  gradient[0]! += slope;
  const from = row * columns;
  for (let j = 0; j < columns; j++) {
    const value = predictors[from + j]!;
    if (value !== 0 && !block.includes(j)) gradient[j + 1]! += slope * value;
  }
}

function withoutBlock({ predictors, columns, coefficients }: FittedRegression, block: readonly number[], row: number) {
  let linear = coefficients[0]!;
  const from = row * columns;
  for (let j = 0; j < columns; j++) {
    const value = predictors[from + j]!;
    if (value !== 0) linear += coefficients[j + 1]! * value;
  }
  for (const j of block) linear -= coefficients[j + 1]! * predictors[from + j]!;
  return linear;
}

function valueAt({ link }: FittedRegression, linear: number): { mean: number; slope: number } {
  if (link === "identity") return { mean: linear, slope: 1 };
  const mean = 1 / (1 + Math.exp(-linear));
  return { mean, slope: mean * (1 - mean) };
}

function along({ predictors, columns }: FittedRegression, weights: Float64Array, row: number): number {
  let sum = weights[0]!;
  for (let j = 0; j < columns; j++) {
    const value = predictors[row * columns + j]!;
    if (value !== 0) sum += weights[j + 1]! * value;
  }
  return sum;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, i) => vector.reduce((sum, value, j) => sum + matrix[i * size + j]! * value, 0));
}
