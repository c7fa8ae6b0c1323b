import { firstFactorShare } from "../../statistics/first-factor.ts";
import { structuralPaths } from "../../statistics/structural-effects.ts";
import type { PathEstimate } from "./estimate-paths.ts";
import type { PreparedWave } from "./prepare-wave.ts";

/** What the way of answering alone may have brought into the paths. */
export interface CommonMethod {
  /** Share of the variance of all items in their first component (Harman 1967). */
  firstFactor: number | null;
  /** The second smallest correlation between constructs: what may run through all answers; 0 when it is negative. */
  marker: number | null;
  /** Paths with the marker taken out of all correlations; null when that leaves correlations that cannot be. */
  paths: Float64Array | null;
}

/**
 * Harman's share of the first factor, and the paths after what runs through all answers is taken out, (r - m) / (1 - m), with the second
 * smallest correlation between constructs as the marker m (Lindell and Whitney 2001, eq. 4).
 */
export function commonMethod(wave: PreparedWave, estimate: PathEstimate | null): CommonMethod {
  const firstFactor = firstFactorShare(wave.correlation, wave.matrix.items.length);
  if (!estimate) return { firstFactor, marker: null, paths: null };
  const size = wave.model.constructs.length;
  const among = [...estimate.correlation].filter((_, at) => Math.floor(at / size) > at % size);
  const second = among.sort((a, b) => a - b)[1];
  if (second === undefined || among.length < 3) return { firstFactor, marker: null, paths: null };
  const marker = Math.max(0, second);
  const without = estimate.correlation.map((value, at) =>
    Math.floor(at / size) === at % size ? 1 : (value - marker) / (1 - marker),
  );
  return { firstFactor, marker, paths: structuralPaths(without, size, wave.model.arrows)?.paths ?? null };
}
