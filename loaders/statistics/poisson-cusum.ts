import { Matrix, solve } from "ml-matrix";

/** A one-sided cumulative sum of counts that waits for their mean to rise (Page 1954; Lucas 1985). */
export interface PoissonCusum {
  /** What is taken off each period, as a multiple of the mean in control: (ratio - 1) / ln(ratio). */
  allowance: number;
  /** Alarm when the sum reaches it. */
  threshold: number;
  /** Periods until an alarm, on average, while nothing changes. */
  runLength: number;
}

/** States of the chain lie on a lattice of so many to a count. */
const LATTICE = 8;
const HIGHEST_THRESHOLD = 30;

/**
 * The sum that is best at finding that a mean has grown `ratio` times (Lucas 1985, eq. 4), with the lowest threshold at which it alarms no more often
 * than every `runLength` periods while nothing changes. Null when even the highest threshold alarms more often.
 */
export function poissonCusum(mean: number, ratio: number, runLength: number): PoissonCusum | null {
  const allowance = (ratio - 1) / Math.log(ratio);
  // From below: so far out that it never alarms, the chain's equations can no longer be solved.
  for (let threshold = 1; threshold <= HIGHEST_THRESHOLD; threshold++) {
    const found = cusumRunLength(mean, allowance * mean, threshold);
    if (found >= runLength) return { allowance, threshold, runLength: found };
  }
  return null;
}

/**
 * Periods until the sum first reaches the threshold, on average and from zero: the sum is a Markov chain (Brook and Evans 1972). What is taken off
 * is rounded down to an eighth, which makes the answer a little short.
 */
export function cusumRunLength(mean: number, takenOff: number, threshold: number): number {
  const states = threshold * LATTICE;
  const off = Math.floor(takenOff * LATTICE);
  const chances = poissonChances(mean, threshold + Math.ceil(takenOff) + 1);
  const system = Matrix.eye(states, states);
  for (let from = 0; from < states; from++) {
    for (let count = 0; count < chances.length; count++) {
      const to = Math.max(0, from + count * LATTICE - off);
      if (to >= states) break;
      system.set(from, to, system.get(from, to) - chances[count]!);
    }
  }
  return solve(system, Matrix.ones(states, 1)).get(0, 0);
}

function poissonChances(mean: number, most: number): number[] {
  const chances = [Math.exp(-mean)];
  for (let count = 1; count <= most; count++) chances.push((chances[count - 1]! * mean) / count);
  return chances;
}
