import type { MixedRows } from "./mixed-rows.ts";
import type { MixtureModel } from "./mixture-density.ts";

/** What is held of a group before its rows are seen: a conjugate prior for its mean and covariance. Null holds nothing. */
export interface MixturePrior {
  /** The mean, worth so many rows. */
  mean: Float64Array;
  meanRows: number;
  /** Degrees of freedom and scale (a diagonal) of the inverse Wishart distribution of the covariance. */
  degrees: number;
  scale: Float64Array;
}

/**
 * The prior of Fraley and Raftery (2007) for groups of their own shape each: mean that of all rows, worth a hundredth of a row; columns + 2 degrees of freedom;
 * scale the variance over all rows divided by groups^(2 / columns), here of each column by itself so that columns that hang together do no harm.
 *
 * @param worth rows that the prior of the covariance is worth beyond theirs: it keeps a group from shrinking onto one value that many rows share
 */
export function mixturePrior({ rows, columns, numbers }: MixedRows, groups: number, worth = 0): MixturePrior {
  const mean = new Float64Array(columns);
  const squares = new Float64Array(columns);
  for (let at = 0; at < numbers.length; at++) mean[at % columns]! += numbers[at]! / rows;
  for (let at = 0; at < numbers.length; at++) squares[at % columns]! += (numbers[at]! - mean[at % columns]!) ** 2;
  const shrink = groups ** (2 / columns) * rows;
  return {
    mean,
    meanRows: 0.01,
    degrees: columns + 2 + worth,
    scale: squares.map((sum) => ((1 + worth) * sum) / shrink),
  };
}

/**
 * Shares, means, covariances and chances of the levels by group, from how likely each row belongs to it: of the highest likelihood, or with a prior of the
 * highest posterior density. Chances are held off 0 by one row a group that has the levels as all rows have them.
 *
 * @param responsibilities rows x groups, row by row
 */
export function mixtureEstimate(
  mixed: MixedRows,
  groups: number,
  responsibilities: Float64Array,
  prior: MixturePrior | null,
): MixtureModel {
  const { columns, levels } = mixed;
  const sizes = new Float64Array(groups);
  for (let at = 0; at < responsibilities.length; at += groups) {
    for (let group = 0; group < groups; group++) sizes[group]! += responsibilities[at + group]!;
  }
  const sums = numberSums(mixed, groups, responsibilities);
  const model: MixtureModel = {
    groups,
    columns,
    levels,
    // A group may lose its last row and stay, of no weight.
    weights: sizes.map((size) => Math.max(size, 1e-300) / mixed.rows),
    means: new Float64Array(groups * columns),
    covariances: new Float64Array(groups * columns * columns),
    chances: levelChances(mixed, groups, responsibilities, sizes),
  };
  for (let group = 0; group < groups; group++) setNormal(model, group, sizes[group]!, sums, prior);
  return model;
}

interface NumberSums {
  /** groups x columns: sums of the numbers. */
  sums: Float64Array;
  /** groups x columns x columns: sums of their products, lower half. */
  products: Float64Array;
}

function numberSums({ rows, columns, numbers }: MixedRows, groups: number, responsibilities: Float64Array): NumberSums {
  const sums = new Float64Array(groups * columns);
  const products = new Float64Array(groups * columns * columns);
  for (let row = 0; row < rows; row++) {
    const first = row * columns;
    for (let group = 0; group < groups; group++) {
      const share = responsibilities[row * groups + group]!;
      if (share === 0) continue;
      for (let i = 0, at = group * columns * columns; i < columns; i++, at += columns) {
        const weighted = share * numbers[first + i]!;
        sums[group * columns + i]! += weighted;
        for (let j = 0; j <= i; j++) products[at + j]! += weighted * numbers[first + j]!;
      }
    }
  }
  return { sums, products };
}

function setNormal(
  { columns, means, covariances }: MixtureModel,
  group: number,
  size: number,
  { sums, products }: NumberSums,
  prior: MixturePrior | null,
): void {
  const { mean, meanRows, degrees, scale } = prior ?? NO_PRIOR;
  const average = (j: number) => (size > 0 ? sums[group * columns + j]! / size : 0);
  const rows = prior ? degrees + size + columns + 2 : size;
  const pull = prior ? (meanRows * size) / (meanRows + size) : 0;
  for (let i = 0, at = group * columns * columns; i < columns; i++, at += columns) {
    means[group * columns + i] = (sums[group * columns + i]! + meanRows * (mean[i] ?? 0)) / (size + meanRows);
    for (let j = 0; j <= i; j++) {
      const within = products[at + j]! - size * average(i) * average(j);
      const between = prior ? pull * (average(i) - mean[i]!) * (average(j) - mean[j]!) : 0;
      const covariance = (within + between + (i === j && prior ? scale[i]! : 0)) / rows;
      covariances[at + j] = covariances[group * columns * columns + j * columns + i] = covariance;
    }
  }
}

const NO_PRIOR: MixturePrior = { mean: new Float64Array(0), meanRows: 0, degrees: 0, scale: new Float64Array(0) };

function levelChances(
  { rows, levels, categories }: MixedRows,
  groups: number,
  responsibilities: Float64Array,
  sizes: Float64Array,
): Float64Array[] {
  return levels.map((count, category) => {
    const sums = new Float64Array(groups * count);
    const overall = new Float64Array(count).fill(0.5);
    for (let row = 0; row < rows; row++) {
      const level = categories[row * levels.length + category]!;
      overall[level]!++;
      for (let group = 0; group < groups; group++) {
        sums[group * count + level]! += responsibilities[row * groups + group]!;
      }
    }
    const all = rows + 0.5 * count;
    return sums.map((sum, at) => (sum + overall[at % count]! / all) / (sizes[Math.floor(at / count)]! + 1));
  });
}
