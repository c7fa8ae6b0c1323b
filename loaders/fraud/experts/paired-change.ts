import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { percentileInterval, type Interval } from "../../statistics/percentile-interval.ts";

/** A difference whose replicates drew the same people for both sides; without an interval where no replicate differs, which says nothing of how sure it is. */
export interface PairedChange extends Interval {
  change: number;
  /** Two-sided, of the change in standard deviations of its replicates; 1 where nothing ever changes. */
  p: number;
}

export function pairedChange(change: number, replicates: ArrayLike<number>): PairedChange {
  const finite = Array.from(replicates).filter(Number.isFinite);
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  const variance = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (finite.length - 1);
  const p = variance > 0 ? 2 * normalCdf(-Math.abs(change) / Math.sqrt(variance), 0, 1) : change === 0 ? 1 : 0;
  const interval = variance > 0 ? percentileInterval(finite) : { low: null, high: null };
  return { change, ...interval, p };
}
