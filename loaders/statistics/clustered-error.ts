/**
 * Standard error of an estimate from how much each observation moves it, when observations of a cluster move together: the square root of
 * G / (G - 1) times the sum over clusters of their squared sums (linearisation; Binder 1983, eq. 3.9; Cochran 1977, eq. 6.13 for a mean).
 *
 * @param influences what each observation adds to the estimate's error, (y - mean) / n for a mean
 * @param clusters a code of each observation's cluster, 0, 1, 2, ...; NaN for one that stands alone
 * @returns NaN for fewer than two clusters
 */
export function clusteredError(influences: ArrayLike<number>, clusters: ArrayLike<number>): number {
  const sums = new Map<number, number>();
  let count = 0;
  let squares = 0;
  for (let i = 0; i < influences.length; i++) {
    const cluster = clusters[i]!;
    if (Number.isNaN(cluster)) {
      count++;
      squares += influences[i]! ** 2;
    } else sums.set(cluster, (sums.get(cluster) ?? 0) + influences[i]!);
  }
  for (const sum of sums.values()) squares += sum ** 2;
  count += sums.size;
  return count < 2 ? NaN : Math.sqrt((squares * count) / (count - 1));
}

/** How many clusters there are, those that stand alone (NaN) counted one each. */
export function clusterCount(clusters: ArrayLike<number>): number {
  const known = new Set<number>();
  let alone = 0;
  for (let i = 0; i < clusters.length; i++) {
    if (Number.isNaN(clusters[i]!)) alone++;
    else known.add(clusters[i]!);
  }
  return known.size + alone;
}
