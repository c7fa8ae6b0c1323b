import { choleskyFactor, choleskySolve } from "./cholesky.ts";

export interface EntropyBalance {
  /** A weight per control, adding up to 1. */
  weights: Float64Array;
  /** Whether the weighted controls meet every target within the tolerance; without, weights are as near as it came. */
  converged: boolean;
  /** Controls' worth of information that the weights leave: 1 / sum of squared weights (Kish 1965). */
  effective: number;
}

const TOLERANCE = 1e-8;
const MOST_STEPS = 100;
// Keeps the Hessian invertible when columns hang together, far below what moves a weight.
const RIDGE = 1e-9;

/**
 * Weights that give the controls exactly the covariate means of the treated while staying as near to equal as possible
 * (entropy balancing, Hainmueller 2012, eq. 6 to 8): Newton steps with halving on the convex dual, log of the sum of exp(x l).
 *
 * @param controls a row per control, k covariates each; columns should have scales near 1
 * @param target k means of the treated
 */
export function entropyBalancing(controls: readonly Float64Array[], target: Float64Array): EntropyBalance {
  const rows = controls.map((row) => row.map((value, k) => value - target[k]!));
  let multipliers = new Float64Array(target.length);
  let { weights, objective } = weigh(rows, multipliers);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, hessian } = derivatives(rows, weights);
    if (gradient.every((value) => Math.abs(value) < TOLERANCE)) return balanceOf(weights, true);
    const factor = choleskyFactor(hessian, target.length);
    const next = factor && descend(rows, multipliers, choleskySolve(factor, target.length, gradient), objective);
    if (!next) break;
    ({ multipliers, weights, objective } = next);
  }
  return balanceOf(
    weights,
    derivatives(rows, weights).gradient.every((value) => Math.abs(value) < TOLERANCE ** 0.5),
  );
}

function balanceOf(weights: Float64Array, converged: boolean): EntropyBalance {
  return { weights, converged, effective: 1 / weights.reduce((sum, weight) => sum + weight ** 2, 0) };
}

function weigh(rows: readonly Float64Array[], multipliers: Float64Array) {
  const scores = Float64Array.from(rows, (row) => row.reduce((sum, value, k) => sum + value * multipliers[k]!, 0));
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const weights = scores.map((score) => Math.exp(score - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { weights: weights.map((weight) => weight / total), objective: highest + Math.log(total) };
}

function derivatives(rows: readonly Float64Array[], weights: Float64Array) {
  const size = rows[0]?.length ?? 0;
  const gradient = new Float64Array(size);
  const second = Array.from({ length: size }, () => new Float64Array(size));
  rows.forEach((row, i) => {
    for (let j = 0; j < size; j++) {
      const weighted = weights[i]! * row[j]!;
      if (weighted === 0) continue;
      gradient[j]! += weighted;
      for (let k = j; k < size; k++) second[j]![k]! += weighted * row[k]!;
    }
  });
  const hessian = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++)
      hessian[j * size + k] = second[k]![j]! - gradient[j]! * gradient[k]! + (j === k ? RIDGE : 0);
  }
  return { gradient, hessian };
}

/** A step along the direction, halved until the dual falls; null when it does not. */
function descend(rows: readonly Float64Array[], multipliers: Float64Array, direction: Float64Array, objective: number) {
  for (let length = 1; length > 1e-6; length /= 2) {
    const tried = multipliers.map((value, k) => value - length * direction[k]!);
    const weighed = weigh(rows, tried);
    if (weighed.objective <= objective) return { multipliers: tried, ...weighed };
  }
  return null;
}
