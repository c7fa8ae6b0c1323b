import { choleskyFactor } from "./cholesky.ts";
import type { MixedRows } from "./mixed-rows.ts";

/** Groups of a mixture: within each, numbers are jointly normal and categories fall apart from them and from one another. */
export interface MixtureModel {
  groups: number;
  columns: number;
  levels: readonly number[];
  /** Shares of the groups. */
  weights: Float64Array;
  /** groups x columns. */
  means: Float64Array;
  /** groups x columns x columns. */
  covariances: Float64Array;
  /** By category: groups x levels, how likely a row of the group has the level. */
  chances: Float64Array[];
}

/** A model made ready to be asked about rows. */
export interface MixtureDensity {
  model: MixtureModel;
  /** groups x columns x columns: inverses of the covariances' lower Cholesky factors. */
  whitening: Float64Array;
  /** groups x columns: the means, whitened. */
  centres: Float64Array;
  /** By group: logarithm of its weight and of what the normal density is divided by. */
  constants: Float64Array;
  /** By category: groups x levels, logarithms of the chances. */
  logChances: Float64Array[];
}

/** Null where a covariance is not positive definite. */
export function mixtureDensity(model: MixtureModel): MixtureDensity | null {
  const { groups, columns, weights, means, covariances, chances } = model;
  const size = columns * columns;
  const whitening = new Float64Array(groups * size);
  const centres = new Float64Array(groups * columns);
  const constants = new Float64Array(groups);
  for (let group = 0; group < groups; group++) {
    const factor = choleskyFactor(covariances.subarray(group * size, (group + 1) * size), columns);
    if (!factor) return null;
    const inverse = inverseOfLower(factor, columns);
    whitening.set(inverse, group * size);
    let constant = Math.log(weights[group]!) - (columns / 2) * Math.log(2 * Math.PI);
    for (let i = 0; i < columns; i++) {
      constant += Math.log(inverse[i * columns + i]!);
      for (let j = 0; j <= i; j++) {
        centres[group * columns + i]! += inverse[i * columns + j]! * means[group * columns + j]!;
      }
    }
    constants[group] = constant;
  }
  return { model, whitening, centres, constants, logChances: chances.map((values) => values.map(Math.log)) };
}

function inverseOfLower(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    inverse[j * size + j] = 1 / factor[j * size + j]!;
    for (let i = j + 1; i < size; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= factor[i * size + k]! * inverse[k * size + j]!;
      inverse[i * size + j] = sum / factor[i * size + i]!;
    }
  }
  return inverse;
}

/** Logarithm of a responsibility that is as good as none: under a millionth. */
const NEGLIGIBLE = -14;

/**
 * How likely each row belongs to each group (responsibilities); less than a millionth is none.
 *
 * @param into rows x groups, row by row; what it holds tells where to look first
 * @returns the log likelihood of the rows
 */
export function fillResponsibilities(density: MixtureDensity, mixed: MixedRows, into: Float64Array): number {
  const { groups } = density.model;
  const logs = new Float64Array(groups);
  let logLikelihood = 0;
  for (let row = 0, at = 0; row < mixed.rows; row++, at += groups) {
    let likeliest = 0;
    for (let group = 1; group < groups; group++) if (into[at + group]! > into[at + likeliest]!) likeliest = group;
    const largest = fillLogDensities(density, mixed, row, logs, likeliest);
    let sum = 0;
    for (let group = 0; group < groups; group++) {
      const below = logs[group]! - largest;
      const share = below > NEGLIGIBLE ? Math.exp(below) : 0;
      into[at + group] = share;
      sum += share;
    }
    for (let group = 0; group < groups; group++) into[at + group]! /= sum;
    logLikelihood += largest + Math.log(sum);
  }
  return logLikelihood;
}

/**
 * By group, logarithm of weight times density, or -Infinity where it is negligible beside the largest, which is given back.
 *
 * @param first the group to begin with: the likelier it is, the more of the others are spared
 */
function fillLogDensities(
  density: MixtureDensity,
  mixed: MixedRows,
  row: number,
  into: Float64Array,
  first = 0,
): number {
  let largest = logDensity(density, mixed, row, first, -Infinity);
  into[first] = largest;
  for (let group = 0; group < into.length; group++) {
    if (group === first) continue;
    const log = logDensity(density, mixed, row, group, largest + NEGLIGIBLE);
    into[group] = log;
    if (log > largest) largest = log;
  }
  return largest;
}

function logDensity(
  { model, whitening, centres, constants, logChances }: MixtureDensity,
  { numbers, categories }: MixedRows,
  row: number,
  group: number,
  least: number,
): number {
  const { columns, levels } = model;
  let log = constants[group]!;
  for (let j = 0, first = row * levels.length; j < levels.length; j++) {
    log += logChances[j]![group * levels[j]! + categories[first + j]!]!;
  }
  const first = row * columns;
  for (let i = 0, at = group * columns * columns; i < columns; i++, at += columns) {
    let whitened = -centres[group * columns + i]!;
    for (let j = 0; j <= i; j++) whitened += whitening[at + j]! * numbers[first + j]!;
    log -= (whitened * whitened) / 2;
    if (log < least) return -Infinity;
  }
  return log;
}

/** The likeliest group of each row. */
export function likeliestGroups(density: MixtureDensity, mixed: MixedRows): Uint8Array {
  const { groups } = density.model;
  const logs = new Float64Array(groups);
  const labels = new Uint8Array(mixed.rows);
  for (let row = 0; row < mixed.rows; row++) {
    const largest = fillLogDensities(density, mixed, row, logs);
    labels[row] = logs.indexOf(largest);
  }
  return labels;
}
