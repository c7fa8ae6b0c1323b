import { weightedCorrelation } from "./correlation-matrix.ts";

export interface Retest {
  /** Share of the score's variance that is no error of measurement, between 0 and 1; NaN where the scores do not tell. */
  reliability: number;
  /** Correlation of what is measured between the first and the last wave; null from two waves, where it is taken to be 1. */
  stability: number | null;
}

/**
 * Reliability from people who were asked again. Three waves part error of measurement from true change (Heise 1969, eq. 9 and 10): reliability is r12 r23 / r13,
 * stability r13^2 / (r12 r23), when reliability is the same in all waves and change has no memory. Two waves give their correlation, which takes true change for error.
 *
 * @param scores people x waves, row by row, without gaps; two or three waves
 * @param weights by person
 */
export function retestReliability(scores: Float64Array, waves: 2 | 3, weights: ArrayLike<number>): Retest {
  const r = weightedCorrelation(scores, waves, weights);
  if (waves === 2) return { reliability: between(r[1]!), stability: null };
  const [r12, r13, r23] = [r[1]!, r[2]!, r[5]!];
  if (!(r12 > 0 && r13 > 0 && r23 > 0)) return { reliability: NaN, stability: NaN };
  return { reliability: between((r12 * r23) / r13), stability: between(r13 ** 2 / (r12 * r23)) };
}

function between(value: number): number {
  return Math.min(1, Math.max(0, value));
}
