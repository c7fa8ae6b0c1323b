import { choleskyFactor, choleskySolve } from "./cholesky.ts";

const TOLERANCE = 1e-9;
// Makes the weights unique when columns hang together or outnumber the rows: the evenest ones are taken.
const RIDGE = 1e-8;

interface Problem {
  /** X'X plus the ridge, k x k. */
  gram: Float64Array;
  /** X'y. */
  right: Float64Array;
  size: number;
}

/**
 * Weights of at least 0 that add up to 1 and bring the weighted sum of columns nearest to an outcome in squares: an active-set method (Lawson
 * and Hanson 1974, chapter 23, with the equality kept as a constraint). A weight in a million of the gram's scale is spread evenly where the data
 * leave them open. Null without columns or rows.
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
  let weights = nearestVertex(problem);
  const active = new Set([weights.indexOf(1)]);
  for (let step = 0; step < 20 * size; step++) {
    weights = solveAmong(problem, active, weights);
    const entering = steepest(problem, active, weights);
    if (entering < 0) break;
    active.add(entering);
  }
  return weights;
}

function problemOf(columns: readonly ArrayLike<number>[], outcome: ArrayLike<number>): Problem {
  const size = columns.length;
  const product = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    let sum = 0;
    for (let i = 0; i < outcome.length; i++) sum += a[i]! * b[i]!;
    return sum;
  };
  const gram = new Float64Array(size * size);
  for (let j = 0; j < size; j++)
    for (let k = 0; k <= j; k++) gram[j * size + k] = gram[k * size + j] = product(columns[j]!, columns[k]!);
  let trace = 0;
  for (let j = 0; j < size; j++) trace += gram[j * size + j]!;
  const scale = trace > 0 ? trace / size : 1;
  const scaled = gram.map((value) => value / scale);
  for (let j = 0; j < size; j++) scaled[j * size + j]! += RIDGE;
  return { gram: scaled, right: Float64Array.from(columns, (column) => product(column, outcome) / scale), size };
}

function nearestVertex({ gram, right, size }: Problem): Float64Array {
  let best = 0;
  const loss = (j: number) => gram[j * size + j]! / 2 - right[j]!;
  for (let j = 1; j < size; j++) if (loss(j) < loss(best)) best = j;
  return Float64Array.from({ length: size }, (_, j) => Number(j === best));
}

/** The best weights among active columns; those that would fall below zero leave, the first to reach it first. */
function solveAmong(problem: Problem, active: Set<number>, from: Float64Array): Float64Array {
  let weights = from;
  for (;;) {
    const places = [...active].sort((a, b) => a - b);
    const wanted = equalityConstrained(problem, places);
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

/** Minimum with the weights' sum held at 1: w = G^-1 r + (1 - 1'G^-1 r) G^-1 1 / 1'G^-1 1. */
function equalityConstrained({ gram, right, size }: Problem, places: readonly number[]): Float64Array {
  const k = places.length;
  const part = Float64Array.from(
    { length: k * k },
    (_, at) => gram[places[Math.floor(at / k)]! * size + places[at % k]!]!,
  );
  const factor = choleskyFactor(part, k)!;
  const free = choleskySolve(
    factor,
    k,
    places.map((j) => right[j]!),
  );
  const ones = choleskySolve(factor, k, new Float64Array(k).fill(1));
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const rest = (1 - sum(free)) / sum(ones);
  return free.map((value, i) => value + rest * ones[i]!);
}

/** The inactive column whose weight would lower the squares most; -1 when none would. */
function steepest({ gram, right, size }: Problem, active: ReadonlySet<number>, weights: Float64Array): number {
  const gradient = Float64Array.from(right, (r, j) => {
    let sum = -r;
    for (let k = 0; k < size; k++) sum += gram[j * size + k]! * weights[k]!;
    return sum;
  });
  const level = [...active].reduce((sum, j) => sum + weights[j]! * gradient[j]!, 0);
  let best = -1;
  for (let j = 0; j < size; j++) {
    if (active.has(j) || gradient[j]! >= level - TOLERANCE) continue;
    if (best < 0 || gradient[j]! < gradient[best]!) best = j;
  }
  return best;
}
