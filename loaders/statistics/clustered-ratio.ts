import { clusterCount, clusteredError } from "./clustered-error.ts";
import { NORMAL_QUANTILE } from "./interval-level.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export interface Observations {
  numerators: ArrayLike<number>;
  denominators: ArrayLike<number>;
  /** Those of weight 0, and those whose numerator or denominator is NaN, do not count. */
  weights: ArrayLike<number>;
  /** See clusteredError. */
  clusters: ArrayLike<number>;
}

export interface ClusteredRatio {
  ratio: number;
  /** NaN for fewer than two clusters. */
  error: number;
  /** What each observation adds to the error, in the order given. */
  influences: Float64Array;
  /** Observations and clusters that count. */
  n: number;
  clusters: number;
}

/**
 * Ratio of two weighted sums, of which a share and a mean are cases, with its linearised standard error under clustering, weights held fixed (Cochran
 * 1977, sec. 6.4; Binder 1983). NaN without a denominator.
 */
export function clusteredRatio({ numerators, denominators, weights, clusters }: Observations): ClusteredRatio {
  const counts: number[] = [];
  let [above, below] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i]! > 0) || Number.isNaN(numerators[i]!) || !(denominators[i]! >= 0)) continue;
    counts.push(i);
    above += weights[i]! * numerators[i]!;
    below += weights[i]! * denominators[i]!;
  }
  const ratio = below > 0 ? above / below : NaN;
  const influences = new Float64Array(weights.length);
  for (const i of counts) influences[i] = (weights[i]! * (numerators[i]! - ratio * denominators[i]!)) / below;
  const own = counts.map((i) => clusters[i]!);
  const error = clusteredError(
    counts.map((i) => influences[i]!),
    own,
  );
  return { ratio, error, influences, n: counts.length, clusters: clusterCount(own) };
}

export interface Bounded {
  estimate: number;
  low: number | null;
  high: number | null;
}

/** A mean or ratio with its 90 % normal interval; no bounds where the error is not known. */
export function ratioWithInterval({ ratio, error }: Pick<ClusteredRatio, "ratio" | "error">): Bounded {
  if (!Number.isFinite(error)) return { estimate: ratio, low: null, high: null };
  const reach = NORMAL_QUANTILE * error;
  return { estimate: ratio, low: ratio - reach, high: ratio + reach };
}

/**
 * A share with its score interval on as many independent observations as would be as exact (Korn and Graubard 1998), at most all of them; where all or
 * none have it, as many as there are clusters.
 */
export function shareWithInterval({ ratio, error, n, clusters }: ClusteredRatio): Bounded {
  if (Number.isNaN(ratio)) return { estimate: NaN, low: null, high: null };
  const independent = error > 0 ? Math.min(n, (ratio * (1 - ratio)) / error ** 2) : clusters;
  const { low, high } = wilsonInterval(ratio * independent, independent);
  return { estimate: ratio, low, high };
}

/** First ratio less second, both of the same observations under the same clusters, with its 90 % interval. */
export function differenceOfRatios(
  first: ClusteredRatio,
  second: ClusteredRatio,
  clusters: ArrayLike<number>,
): Bounded {
  const influences = first.influences.map((value, i) => value - second.influences[i]!);
  const ratio = first.ratio - second.ratio;
  return ratioWithInterval({ ratio, error: clusteredError(influences, clusters) });
}
