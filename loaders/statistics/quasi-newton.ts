/** Value at a point of `point.length` coordinates; writes its gradient there. A value that is not finite marks the point as outside. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  point: Float64Array;
  value: number;
  gradient: Float64Array;
  /** False when the steps ended before the gradient was small: the point is then the best one seen, and no minimum. */
  converged: boolean;
  /** True when the search came to a point where it gives up. */
  gaveUp: boolean;
  iterations: number;
}

export interface MinimiseOptions {
  /** Largest coordinate of the gradient at the minimum, as a fraction of the value's size (at least 1). */
  tolerance?: number;
  iterations?: number;
  /** What is known of the inverse of the Hessian at the start, such as a covariance. */
  inverse?: readonly (readonly number[])[];
  /** Points where the search is given up, with no minimum, as it would only go on to infinity. */
  givesUpAt?: (point: Float64Array) => boolean;
}

// So many steps in a row that gain nothing say that the minimum lies at infinity or is as near as rounding allows.
const MOST_STALLED = 4;

interface Place {
  point: Float64Array;
  value: number;
  gradient: Float64Array;
}

/**
 * Minimum of a smooth function by the BFGS method (Nocedal and Wright 2006, algorithm 6.1), each step found by bisection
 * under the weak Wolfe conditions (Lewis and Overton 2013, algorithm 2.6).
 */
export function minimise(objective: Objective, start: ArrayLike<number>, options: MinimiseOptions = {}): Minimum {
  const { tolerance = 1e-8, iterations = 300, givesUpAt = () => false } = options;
  const size = start.length;
  let here = at(objective, Float64Array.from(start));
  let inverse = options.inverse?.map((row) => Float64Array.from(row)) ?? identity(size);
  let iteration = 0;
  let stalled = 0;
  for (; iteration < iterations && !isFlat(here, tolerance); iteration++) {
    const plain = isIdentity(inverse);
    const next = lineSearch(objective, here, descent(inverse, here.gradient));
    if (!next) {
      if (plain) break;
      inverse = identity(size);
      continue;
    }
    update(inverse, here, next, plain);
    stalled = here.value - next.value <= 1e-10 * Math.max(1, Math.abs(next.value)) ? stalled + 1 : 0;
    here = next;
    if (stalled === MOST_STALLED) break;
    if (givesUpAt(here.point)) return { ...here, converged: false, iterations: iteration, gaveUp: true };
  }
  return { ...here, converged: isFlat(here, tolerance), gaveUp: false, iterations: iteration };
}

/** The same function with its gradient by central differences, for functions without one of their own. */
export function withNumericGradient(value: (point: Float64Array) => number): Objective {
  return (point, gradient) => {
    const moved = Float64Array.from(point);
    for (let i = 0; i < point.length; i++) {
      const step = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(point[i]!));
      moved[i] = point[i]! + step;
      const above = value(moved);
      moved[i] = point[i]! - step;
      gradient[i] = (above - value(moved)) / (2 * step);
      moved[i] = point[i]!;
    }
    return value(point);
  };
}

function at(objective: Objective, point: Float64Array): Place {
  const gradient = new Float64Array(point.length);
  return { point, value: objective(point, gradient), gradient };
}

function isFlat({ value, gradient }: Place, tolerance: number): boolean {
  return gradient.every((slope) => Math.abs(slope) <= tolerance * Math.max(1, Math.abs(value)));
}

const SUFFICIENT_DECREASE = 1e-4;
const CURVATURE = 0.9;

function lineSearch(objective: Objective, from: Place, direction: Float64Array): Place | null {
  const slope = dot(from.gradient, direction);
  if (!(slope < 0)) return null;
  let [low, high] = [0, Infinity];
  let best: Place | null = null;
  for (let attempt = 0, step = 1; attempt < 40; attempt++) {
    const place = at(
      objective,
      from.point.map((x, i) => x + step * direction[i]!),
    );
    if (!Number.isFinite(place.value) || place.value > from.value + SUFFICIENT_DECREASE * step * slope) high = step;
    else {
      best = place;
      if (dot(place.gradient, direction) >= CURVATURE * slope) return place;
      low = step;
    }
    step = high < Infinity ? (low + high) / 2 : 2 * low;
  }
  return best;
}

/** The BFGS update of the inverse Hessian, in place; it is scaled to the first step's curvature before. */
function update(inverse: Float64Array[], before: Place, after: Place, first: boolean): void {
  const step = after.point.map((x, i) => x - before.point[i]!);
  const change = after.gradient.map((slope, i) => slope - before.gradient[i]!);
  const curvature = dot(step, change);
  if (!(curvature > 1e-14 * Math.sqrt(dot(step, step) * dot(change, change)))) return;
  if (first) inverse.forEach((row, i) => (row[i] = curvature / dot(change, change)));
  const turned = inverse.map((row) => dot(row, change));
  const weight = (1 + dot(Float64Array.from(turned), change) / curvature) / curvature;
  inverse.forEach((row, i) => {
    for (let j = 0; j < row.length; j++)
      row[j] = row[j]! + weight * step[i]! * step[j]! - (turned[i]! * step[j]! + step[i]! * turned[j]!) / curvature;
  });
}

function descent(inverse: Float64Array[], gradient: Float64Array): Float64Array {
  return Float64Array.from(inverse, (row) => -dot(row, gradient));
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

function isIdentity(matrix: Float64Array[]): boolean {
  return matrix.every((row, i) => row.every((entry, j) => entry === (i === j ? 1 : 0)));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
