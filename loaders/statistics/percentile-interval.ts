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
