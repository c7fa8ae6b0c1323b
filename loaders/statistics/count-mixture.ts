import digamma from "@stdlib/math-base-special-digamma";
import trigamma from "@stdlib/math-base-special-trigamma";
import {
  byTotal,
  fillLogs,
  sumOf,
  sumsOf,
  termsOf,
  totalsOf,
  type CountMixture,
  type CountRows,
} from "./count-density.ts";

export interface CountMixtureOptions {
  /** Most rounds, 50 by default. */
  iterations?: number;
  /** The rounds end when the log likelihood of a row grows by less; 1e-4 by default. */
  tolerance?: number;
}

const FIRST_SHAPE = 4;
const SHAPES = [0.1, 1e4] as const;
/** Longest step of a shape's logarithm in a round. */
const LONGEST_STEP = 1;

/** Half an event in half a unit of time, and half a row a level, hold rates and chances off 0. */
const HALF = 0.5;

/**
 * Mixture of groups in which events of each kind come by chance at the group's rate (Poisson), more or less often for some rows than for others (a gamma factor of all
 * kinds: a negative multinomial, Johnson, Kotz and Balakrishnan 1997, chapter 36), and a trait has the group's chances, apart from the events (local independence),
 * by expectation and conditional maximisation (Meng and Rubin 1993) from given groups. Null where a group dies out.
 *
 * @param labels groups to begin from, by row
 */
export function countMixture(
  rows: CountRows,
  labels: ArrayLike<number>,
  groups: number,
  { iterations = 50, tolerance = 1e-4 }: CountMixtureOptions = {},
): CountMixture | null {
  const n = labels.length;
  const totals = totalsOf(rows);
  const shares = new Float64Array(n * groups);
  for (let row = 0; row < n; row++) shares[row * groups + labels[row]!] = 1;
  let model: CountMixture | null = null;
  let before = -Infinity;
  for (let iteration = 0; ; iteration++) {
    model = estimated(rows, totals, shares, groups, model);
    if (model.weights.some((weight) => weight * n < 1)) return null;
    const logLikelihood = fillShares(rows, totals, model, shares);
    if (iteration + 1 >= iterations || logLikelihood - before < tolerance * n) return model;
    before = logLikelihood;
  }
}

/** The likeliest group of each row. */
export function likeliestOfCounts(rows: CountRows, model: CountMixture): Uint8Array {
  const totals = totalsOf(rows);
  const terms = termsOf(rows, totals, model);
  const logs = new Float64Array(model.weights.length);
  return Uint8Array.from({ length: rows.exposure.length }, (_, row) => {
    fillLogs(rows, totals, terms, row, logs);
    return logs.indexOf(Math.max(...logs));
  });
}

function estimated(
  { counts, exposure, codes, levels }: CountRows,
  totals: Float64Array,
  shares: Float64Array,
  groups: number,
  before: CountMixture | null,
): CountMixture {
  const kinds = counts.length;
  const [sizes, times] = [new Float64Array(groups), new Float64Array(groups)];
  const events = new Float64Array(groups * kinds);
  const known = new Float64Array(groups * levels).fill(HALF);
  const sumsBefore = before && sumsOf(before, kinds);
  for (let row = 0; row < exposure.length; row++) {
    for (let group = 0; group < groups; group++) {
      const share = shares[row * groups + group]!;
      if (share < 1e-9) continue;
      const shape = before?.shapes[group] ?? 0;
      const factor = before ? (shape + totals[row]!) / (shape + sumsBefore![group]! * exposure[row]!) : 1;
      sizes[group]! += share;
      times[group]! += share * factor * exposure[row]!;
      for (let kind = 0; kind < kinds; kind++) events[group * kinds + kind]! += share * counts[kind]![row]!;
      if (codes[row]! >= 0) known[group * levels + codes[row]!]! += share;
    }
  }
  const people = sizes.map((_, group) => sumOf(known, group, levels));
  const rates = events.map((sum, at) => (sum + HALF) / (times[Math.floor(at / kinds)]! + HALF));
  const moved = {
    weights: sizes.map((size) => size / exposure.length),
    rates,
    chances: known.map((sum, at) => sum / people[Math.floor(at / levels)]!),
    shapes: before?.shapes ?? new Float64Array(groups).fill(FIRST_SHAPE),
  };
  return { ...moved, shapes: nextShapes({ exposure, totals, shares }, moved, sumsOf(moved, kinds)) };
}

/** Shapes after a step of Newton's method on their logarithms. */
function nextShapes(
  { exposure, totals, shares }: { exposure: ArrayLike<number>; totals: Float64Array; shares: Float64Array },
  { shapes }: CountMixture,
  sums: Float64Array,
): Float64Array {
  const groups = shapes.length;
  return shapes.map((shape, group) => {
    const gained = byTotal(totals, (total) => digamma(total + shape) - digamma(shape));
    const bent = byTotal(totals, (total) => trigamma(total + shape) - trigamma(shape));
    let slope = 0;
    let curve = 0;
    for (let row = 0; row < totals.length; row++) {
      const share = shares[row * groups + group]!;
      if (share < 1e-9) continue;
      const [total, whole] = [totals[row]!, shape + sums[group]! * exposure[row]!];
      slope += share * (gained[total]! + Math.log(shape / whole) + 1 - (total + shape) / whole);
      curve += share * (bent[total]! + 1 / shape - 2 / whole + (total + shape) / whole ** 2);
    }
    const [first, second] = [shape * slope, shape * slope + shape ** 2 * curve];
    const step = second < 0 ? -first / second : Math.sign(first) * LONGEST_STEP;
    const next = shape * Math.exp(Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step)));
    return Math.max(SHAPES[0], Math.min(SHAPES[1], next));
  });
}

/** How likely each row belongs to each group; gives the log likelihood up to a constant. */
function fillShares(rows: CountRows, totals: Float64Array, model: CountMixture, shares: Float64Array): number {
  const terms = termsOf(rows, totals, model);
  const { groups } = terms;
  const logs = new Float64Array(groups);
  let logLikelihood = 0;
  for (let row = 0; row < rows.exposure.length; row++) {
    fillLogs(rows, totals, terms, row, logs);
    const largest = Math.max(...logs);
    let sum = 0;
    for (let group = 0; group < groups; group++) sum += shares[row * groups + group] = Math.exp(logs[group]! - largest);
    for (let group = 0; group < groups; group++) shares[row * groups + group]! /= sum;
    logLikelihood += largest + Math.log(sum);
  }
  return logLikelihood;
}
