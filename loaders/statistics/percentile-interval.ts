import { quantileSorted } from "d3";
import { LEVEL } from "./interval-level.ts";

export interface Interval {
  low: number | null;
  high: number | null;
}

/** Percentile interval of bootstrap replicates (Efron 1981); null bounds when fewer than 20 of them are finite. */
export function percentileInterval(replicates: ArrayLike<number>, level = LEVEL): Interval {
  const finite = Array.from(Float64Array.from(replicates).filter(Number.isFinite).sort());
  if (finite.length < 20) return { low: null, high: null };
  const tail = (1 - level) / 2;
  return { low: quantileSorted(finite, tail)!, high: quantileSorted(finite, 1 - tail)! };
}

/**
 * Percentile interval of replicates moved so that their median is the estimate, which it therefore holds: for what replicates
 * are biased for, as where they are cut off at a bound.
 */
export function centredInterval(replicates: ArrayLike<number>, estimate: number, level = LEVEL): Interval {
  const { low, high } = percentileInterval(replicates, level);
  if (low === null || high === null) return { low, high };
  const move = estimate - medianOf(replicates);
  return { low: low + move, high: high + move };
}

function medianOf(replicates: ArrayLike<number>): number {
  return quantileSorted(Array.from(Float64Array.from(replicates).filter(Number.isFinite).sort()), 0.5)!;
}
