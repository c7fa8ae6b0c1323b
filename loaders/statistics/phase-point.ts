/**
 * Logarithm of a density, up to a constant, at an unconstrained position; writes its gradient. A position outside the support gives
 * -Infinity or NaN.
 */
export type LogDensity = (position: Float64Array, gradient: Float64Array) => number;

/** A place on a Hamiltonian trajectory; never written to once made. */
export interface PhasePoint {
  position: Float64Array;
  momentum: Float64Array;
  logDensity: number;
  gradient: Float64Array;
}

/** A particle in a density: `inverseMetric` is the diagonal of the inverse mass matrix, about the variances of the positions. */
export interface Hamiltonian {
  logDensity: LogDensity;
  inverseMetric: Float64Array;
}

/** Kinetic and potential energy: what a trajectory keeps constant but for the error of its steps. */
export function energyOf({ inverseMetric }: Hamiltonian, { momentum, logDensity }: PhasePoint): number {
  let kinetic = 0;
  for (let i = 0; i < momentum.length; i++) kinetic += momentum[i]! * momentum[i]! * inverseMetric[i]!;
  return kinetic / 2 - logDensity;
}

/** One leapfrog step (Neal 2011, equations 2.28 to 2.30); a negative size goes back in time. */
export function leapfrog(hamiltonian: Hamiltonian, from: PhasePoint, size: number): PhasePoint {
  const { logDensity, inverseMetric } = hamiltonian;
  const count = from.position.length;
  const momentum = new Float64Array(count);
  const position = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const half = from.momentum[i]! + (size / 2) * from.gradient[i]!;
    momentum[i] = half;
    position[i] = from.position[i]! + size * inverseMetric[i]! * half;
  }
  const gradient = new Float64Array(count);
  const density = logDensity(position, gradient);
  for (let i = 0; i < count; i++) momentum[i] = momentum[i]! + (size / 2) * gradient[i]!;
  return { position, momentum, logDensity: density, gradient };
}
