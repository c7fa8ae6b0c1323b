import { LEVEL } from "./interval-level.ts";
import { studentTQuantile } from "./student-t.ts";

export interface IntraclassCorrelation {
  correlation: number;
  low: number;
  high: number;
  clusters: number;
}

interface Sums {
  clusters: number;
  n: number;
  squaredSizes: number;
  sum: number;
  /** Sum over clusters of their squared sum over their size. */
  between: number;
  squares: number;
}

/**
 * How alike the members of a cluster are: the share of variance that lies between clusters, by analysis of variance for clusters of unequal size (Donner 1986, eq. 2.2),
 * below 0 where members differ more than strangers do. The 90 % interval leaves out one cluster at a time (jackknife; Arvesen 1970). NaN for fewer than three clusters,
 * or when all clusters are single.
 *
 * @param values by member; NaN is left out
 * @param clusters a code of each member's cluster; NaN is left out
 */
export function intraclassCorrelation(values: ArrayLike<number>, clusters: ArrayLike<number>): IntraclassCorrelation {
  const own = clusterSums(values, clusters);
  const all = own.reduce((sum, cluster) => add(sum, cluster, 1), {
    clusters: 0,
    n: 0,
    squaredSizes: 0,
    sum: 0,
    between: 0,
    squares: 0,
  });
  const k = own.length;
  const correlation = k < 3 ? NaN : correlationOf(all);
  const without = own.map((cluster) => correlationOf(add(all, cluster, -1)));
  const middle = without.reduce((sum, value) => sum + value, 0) / k;
  const squares = without.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const half = studentTQuantile((1 + LEVEL) / 2, k - 1) * Math.sqrt(((k - 1) / k) * squares);
  return { correlation, low: correlation - half, high: correlation + half, clusters: k };
}

function clusterSums(values: ArrayLike<number>, clusters: ArrayLike<number>): Sums[] {
  const found = new Map<number, { n: number; sum: number; squares: number }>();
  for (let i = 0; i < values.length; i++) {
    const [value, cluster] = [values[i]!, clusters[i]!];
    if (Number.isNaN(value) || Number.isNaN(cluster)) continue;
    const own = found.get(cluster) ?? { n: 0, sum: 0, squares: 0 };
    found.set(cluster, { n: own.n + 1, sum: own.sum + value, squares: own.squares + value * value });
  }
  return [...found.values()].map(({ n, sum, squares }) => {
    return { clusters: 1, n, squaredSizes: n * n, sum, between: (sum * sum) / n, squares };
  });
}

function add(a: Sums, b: Sums, by: 1 | -1): Sums {
  return {
    clusters: a.clusters + by * b.clusters,
    n: a.n + by * b.n,
    squaredSizes: a.squaredSizes + by * b.squaredSizes,
    sum: a.sum + by * b.sum,
    between: a.between + by * b.between,
    squares: a.squares + by * b.squares,
  };
}

function correlationOf({ clusters, n, squaredSizes, sum, between, squares }: Sums): number {
  const betweenMean = (between - (sum * sum) / n) / (clusters - 1);
  const withinMean = (squares - between) / (n - clusters);
  const size = (n - squaredSizes / n) / (clusters - 1);
  return (betweenMean - withinMean) / (betweenMean + (size - 1) * withinMean);
}
