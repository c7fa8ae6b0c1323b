import { DualAveraging } from "./dual-averaging.ts";
import { noUTurnTransition, type Transition } from "./no-u-turn-transition.ts";
import { energyOf, leapfrog, type Hamiltonian, type LogDensity, type PhasePoint } from "./phase-point.ts";
import { randomSource, type RandomSource } from "./random-source.ts";
import { RunningVariance } from "./running-variance.ts";
import { warmUpWindows } from "./warm-up-windows.ts";

export interface ChainOptions {
  warmUp: number;
  draws: number;
  seed: number;
  /** Acceptance that the step size aims at; nearer to 1 is slower and diverges less. */
  acceptance?: number;
  maxDepth?: number;
}

export interface Chain {
  /** draws x size, row by row. */
  draws: Float64Array;
  size: number;
  /** By draw: the energy at the start of its trajectory. */
  energies: Float64Array;
  /** Draws whose trajectory diverged: there the density bends too sharply to be trusted. */
  divergences: number;
  /** Draws whose trajectory was cut off at the greatest depth. */
  cutOff: number;
  step: number;
  /** Gradients evaluated, warm-up included. */
  gradients: number;
}

/** Starting a step size from less than this would make no headway. */
const SMALLEST_STEP = 1e-10;

/**
 * One chain of the no-U-turn sampler: Stan's warm-up (step size by dual averaging, diagonal metric in doubling windows), then draws.
 *
 * @param start unconstrained position of finite density
 * @throws RangeError when the density at the start is not finite
 */
export function sampleChain(logDensity: LogDensity, start: ArrayLike<number>, options: ChainOptions): Chain {
  const { warmUp, draws, seed, acceptance = 0.8, maxDepth = 10 } = options;
  const random = randomSource(seed);
  const size = start.length;
  const first = pointAt(logDensity, Float64Array.from(start));
  const { point, hamiltonian, step, gradients } = learn(logDensity, first, warmUp, acceptance, maxDepth, random);
  const chain: Chain = {
    draws: new Float64Array(draws * size),
    size,
    energies: new Float64Array(draws),
    divergences: 0,
    cutOff: 0,
    step,
    gradients,
  };
  let at = point;
  for (let draw = 0; draw < draws; draw++) {
    const transition = noUTurnTransition(hamiltonian, at, step, maxDepth, random);
    at = transition.point;
    record(chain, draw, transition, maxDepth);
  }
  return chain;
}

function record(chain: Chain, draw: number, { point, energy, divergent, depth, steps }: Transition, maxDepth: number) {
  chain.draws.set(point.position, draw * chain.size);
  chain.energies[draw] = energy;
  chain.divergences += +divergent;
  chain.cutOff += +(depth >= maxDepth);
  chain.gradients += steps;
}

function learn(
  logDensity: LogDensity,
  first: PhasePoint,
  warmUp: number,
  acceptance: number,
  maxDepth: number,
  random: RandomSource,
): { point: PhasePoint; hamiltonian: Hamiltonian; step: number; gradients: number } {
  const { from, ends } = warmUpWindows(warmUp);
  const variance = new RunningVariance(first.position.length);
  let hamiltonian: Hamiltonian = { logDensity, inverseMetric: new Float64Array(first.position.length).fill(1) };
  let point = first;
  let gradients = 1;
  const averaging = new DualAveraging(reasonableStep(hamiltonian, point, 1, random), acceptance);
  for (let iteration = 0; iteration < warmUp; iteration++) {
    const transition = noUTurnTransition(hamiltonian, point, averaging.current, maxDepth, random);
    point = transition.point;
    gradients += transition.steps;
    averaging.learn(transition.acceptance);
    if (iteration >= from && iteration <= (ends.at(-1) ?? -1)) variance.add(point.position);
    if (!ends.includes(iteration)) continue;
    hamiltonian = { logDensity, inverseMetric: variance.regularised() };
    variance.restart();
    averaging.restart(reasonableStep(hamiltonian, point, averaging.current, random));
  }
  return { point, hamiltonian, step: averaging.settled, gradients };
}

/** A step that is accepted about four times in five (Hoffman and Gelman 2014, algorithm 4, with Stan's threshold). */
function reasonableStep(hamiltonian: Hamiltonian, point: PhasePoint, start: number, random: RandomSource): number {
  const accepted = (step: number) => {
    const from = { ...point, momentum: hamiltonian.inverseMetric.map((entry) => random.normal() / Math.sqrt(entry)) };
    const gain = energyOf(hamiltonian, from) - energyOf(hamiltonian, leapfrog(hamiltonian, from, step));
    return gain > Math.log(0.8);
  };
  const larger = accepted(start);
  let step = start;
  while (accepted(step) === larger && step > SMALLEST_STEP && step < 1 / SMALLEST_STEP) step *= larger ? 2 : 0.5;
  return step;
}

function pointAt(logDensity: LogDensity, position: Float64Array): PhasePoint {
  const gradient = new Float64Array(position.length);
  const density = logDensity(position, gradient);
  if (!Number.isFinite(density)) throw new RangeError("the density at the start of a chain is not finite");
  return { position, momentum: new Float64Array(position.length), logDensity: density, gradient };
}
