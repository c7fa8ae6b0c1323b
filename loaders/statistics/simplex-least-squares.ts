import { choleskyFactor, choleskySolve } from "./cholesky.ts";

const TOLERANCE = 1e-9;
// Makes the weights unique where columns hang together or outnumber the rows.
const RIDGE = 1e-8;

/** What is to be as small as can be: w' gram w, over weights that add up to 1. */
interface Problem {
  /** Products of the columns less the outcome, on a scale of 1, k x k. */
  gram: Float64Array;
  size: number;
}

/**
 * Weights of at least 0 that add up to 1 and bring the weighted sum of columns nearest to an outcome in squares: an active-set method (Lawson
 * and Hanson 1974, chapter 23, with the sum kept as a constraint). Because weights add up to 1, the squares are those of the weighted sum of
 * columns less the outcome. Null without columns or rows.
 *
 * @param columns k columns of n values
 */
export function simplexLeastSquares(
  columns: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
): Float64Array | null {
  const size = columns.length;
  if (size === 0 || outcome.length === 0) return null;
  const problem = problemOf(columns, outcome);
  let weights = nearestColumn(problem);
  const active = new Set([weights.indexOf(1)]);
  for (let step = 0; step < 20 * size; step++) {
    weights = solveAmong(problem, active, weights);
    const entering = steepest(problem, active, weights);
    if (entering < 0) break;
    active.add(entering);
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function problemOf(columns: readonly ArrayLike<number>[], outcome: ArrayLike<number>): Problem {
  const size = columns.length;
  const rest = columns.map((column) => Float64Array.from(column, (value, i) => value - outcome[i]!));
  const largest = rest.reduce((most, column) => column.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0);
  const scaled = rest.map((column) => column.map((value) => value / (largest || 1)));
  const gram = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      const product = scaled[j]!.reduce((sum, value, i) => sum + value * scaled[k]![i]!, 0);
      gram[j * size + k] = gram[k * size + j] = product + (j === k ? RIDGE : 0);
    }
  }
  return { gram, size };
}

function nearestColumn({ gram, size }: Problem): Float64Array {
  let best = 0;
  for (let j = 1; j < size; j++) if (gram[j * size + j]! < gram[best * size + best]!) best = j;
  return Float64Array.from({ length: size }, (_, j) => Number(j === best));
}

/** The best weights among active columns; those that would fall below zero leave, the first to reach it first. */
function solveAmong(problem: Problem, active: Set<number>, from: Float64Array): Float64Array {
  let weights = from;
  for (;;) {
    const places = [...active].sort((a, b) => a - b);
    const wanted = nearestAmong(problem, places);
    let share = 1;
    places.forEach((j, i) => {
      if (wanted[i]! < -TOLERANCE) share = Math.min(share, weights[j]! / (weights[j]! - wanted[i]!));
    });
    const next = new Float64Array(problem.size);
    places.forEach((j, i) => (next[j] = Math.max(0, weights[j]! + share * (wanted[i]! - weights[j]!))));
    weights = next;
    if (share === 1) return weights;
    for (const j of places) if (next[j]! <= TOLERANCE) active.delete(j);
  }
}

/** Minimum with nothing but the sum held at 1: gram^-1 1 / 1' gram^-1 1. */
function nearestAmong({ gram, size }: Problem, places: readonly number[]): Float64Array {
  const k = places.length;
  const part = Float64Array.from(
    { length: k * k },
    (_, at) => gram[places[Math.floor(at / k)]! * size + places[at % k]!]!,
  );
  const solved = choleskySolve(choleskyFactor(part, k)!, k, new Float64Array(k).fill(1));
  const sum = solved.reduce((total, value) => total + value, 0);
  return solved.map((value) => value / sum);
}

/** The inactive column whose weight would lower the squares most; -1 when none would. */
function steepest({ gram, size }: Problem, active: ReadonlySet<number>, weights: Float64Array): number {
  const gradient = weights.map((_, j) => weights.reduce((sum, weight, k) => sum + gram[j * size + k]! * weight, 0));
  const level = [...active].reduce((sum, j) => sum + weights[j]! * gradient[j]!, 0);
  let best = -1;
  for (let j = 0; j < size; j++) {
    if (active.has(j) || gradient[j]! >= level - TOLERANCE) continue;
    if (best < 0 || gradient[j]! < gradient[best]!) best = j;
  }
  return best;
}
