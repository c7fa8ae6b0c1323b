import { clusterCount, clusteredError } from "./clustered-error.ts";
import { wilsonInterval, type ShareInterval } from "./wilson-interval.ts";

export interface ClusteredShare extends ShareInterval {
  n: number;
  clusters: number;
}

/**
 * Share of observations in which something holds, with a score interval (Wilson 1927) on as many observations as would have the same variance if they
 * were independent (Korn and Graubard 1998), at most all of them. Where all or none do, as many as there are clusters. NaN of none.
 *
 * @param values 1 or 0 by observation
 * @param clusters see clusteredError
 */
export function clusteredShare(values: ArrayLike<number>, clusters: ArrayLike<number>): ClusteredShare {
  const n = values.length;
  let events = 0;
  for (let i = 0; i < n; i++) events += values[i]!;
  const share = events / n;
  const influences = Float64Array.from(values, (value) => (value - share) / n);
  const [count, error] = [clusterCount(clusters), clusteredError(influences, clusters)];
  const independent = error > 0 ? Math.min(n, (share * (1 - share)) / error ** 2) : count;
  return { ...wilsonInterval(share * independent, independent), share, n, clusters: count };
}
