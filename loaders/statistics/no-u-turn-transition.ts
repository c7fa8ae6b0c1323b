import { energyOf, leapfrog, type Hamiltonian, type PhasePoint } from "./phase-point.ts";
import type { RandomSource } from "./random-source.ts";

/** An error of the energy beyond this is a divergence (Betancourt 2017, section 6.2; Stan's default). */
const DIVERGENCE = 1000;

export interface Transition {
  point: PhasePoint;
  /** Mean probability that a step of the trajectory would have been accepted: what the step size is set by. */
  acceptance: number;
  divergent: boolean;
  /** Steps of the trajectory. */
  steps: number;
  depth: number;
  /** Energy of the trajectory at its start. */
  energy: number;
}

/** A run of points; `near` and `far` are its ends. Reading it the other way round swaps them and nothing else. */
interface Trajectory {
  near: PhasePoint;
  far: PhasePoint;
  momentumSum: Float64Array;
  /** Logarithm of the sum of the points' weights, exp(energy at the start - own energy). */
  logWeight: number;
  /** One of the points, drawn by weight. */
  drawn: PhasePoint;
}

interface Walk {
  hamiltonian: Hamiltonian;
  random: RandomSource;
  /** Negative where it goes back in time. */
  step: number;
  startEnergy: number;
  tally: { acceptance: number; steps: number; divergent: boolean };
}

/**
 * One transition of the no-U-turn sampler (Hoffman and Gelman 2014) in its multinomial form with biased progressive sampling
 * (Betancourt 2017, appendix A.3), which also stops where the seam of two halves has turned, as Stan does.
 *
 * @param start its position, density and gradient; its momentum is drawn anew
 */
export function noUTurnTransition(
  hamiltonian: Hamiltonian,
  start: PhasePoint,
  step: number,
  maxDepth: number,
  random: RandomSource,
): Transition {
  const from = { ...start, momentum: hamiltonian.inverseMetric.map((entry) => random.normal() / Math.sqrt(entry)) };
  const startEnergy = energyOf(hamiltonian, from);
  const tally = { acceptance: 0, steps: 0, divergent: false };
  let whole = single(from, 0);
  let depth = 0;
  while (depth < maxDepth) {
    const forward = random.uniform() > 0.5;
    const old = forward ? whole : reversed(whole);
    const walk = { hamiltonian, random, step: forward ? step : -step, startEnergy, tally };
    const added = walkOn(walk, old.far, depth);
    if (!added) break;
    depth++;
    const taken = random.uniform() < Math.exp(added.logWeight - old.logWeight);
    const joined = join(old, added, taken);
    whole = forward ? joined : reversed(joined);
    if (turns(hamiltonian, old, added, joined)) break;
  }
  const { acceptance, steps, divergent } = tally;
  return {
    point: whole.drawn,
    acceptance: acceptance / Math.max(1, steps),
    divergent,
    steps,
    depth,
    energy: startEnergy,
  };
}

/** 2^depth steps on from a point; null when they diverge or turn back on themselves. */
function walkOn(walk: Walk, from: PhasePoint, depth: number): Trajectory | null {
  if (depth === 0) return stepOn(walk, from);
  const first = walkOn(walk, from, depth - 1);
  const second = first && walkOn(walk, first.far, depth - 1);
  if (!second) return null;
  const share = Math.exp(second.logWeight - logSum(first.logWeight, second.logWeight));
  const joined = join(first, second, walk.random.uniform() < share);
  return turns(walk.hamiltonian, first, second, joined) ? null : joined;
}

function stepOn({ hamiltonian, step, startEnergy, tally }: Walk, from: PhasePoint): Trajectory | null {
  const point = leapfrog(hamiltonian, from, step);
  const energy = energyOf(hamiltonian, point);
  const logWeight = Number.isNaN(energy) ? -Infinity : startEnergy - energy;
  tally.steps++;
  tally.acceptance += Math.min(1, Math.exp(logWeight));
  if (-logWeight <= DIVERGENCE) return single(point, logWeight);
  tally.divergent = true;
  return null;
}

function single(point: PhasePoint, logWeight: number): Trajectory {
  return { near: point, far: point, momentumSum: point.momentum, logWeight, drawn: point };
}

function join(first: Trajectory, second: Trajectory, takeSecond: boolean): Trajectory {
  return {
    near: first.near,
    far: second.far,
    momentumSum: sum(first.momentumSum, second.momentumSum),
    logWeight: logSum(first.logWeight, second.logWeight),
    drawn: takeSecond ? second.drawn : first.drawn,
  };
}

function reversed(trajectory: Trajectory): Trajectory {
  return { ...trajectory, near: trajectory.far, far: trajectory.near };
}

/** Whether the ends of the joined run, or of one half with the nearest point of the other, move towards each other. */
function turns({ inverseMetric }: Hamiltonian, first: Trajectory, second: Trajectory, joined: Trajectory): boolean {
  const apart = (near: PhasePoint, far: PhasePoint, momentumSum: Float64Array) =>
    alongWith(near.momentum, momentumSum, inverseMetric) > 0 && alongWith(far.momentum, momentumSum, inverseMetric) > 0;
  return !(
    apart(joined.near, joined.far, joined.momentumSum) &&
    apart(first.near, second.near, sum(first.momentumSum, second.near.momentum)) &&
    apart(first.far, second.far, sum(first.far.momentum, second.momentumSum))
  );
}

function alongWith(momentum: Float64Array, other: Float64Array, inverseMetric: Float64Array): number {
  let product = 0;
  for (let i = 0; i < momentum.length; i++) product += momentum[i]! * other[i]! * inverseMetric[i]!;
  return product;
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  const total = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) total[i] = a[i]! + b[i]!;
  return total;
}

function logSum(a: number, b: number): number {
  const top = Math.max(a, b);
  return top === -Infinity ? top : top + Math.log(Math.exp(a - top) + Math.exp(b - top));
}
