/** Cronbach's alpha of standardised items: k r / (1 + (k - 1) r) with their mean correlation r; null for fewer than two items. */
export function cronbachAlpha(correlation: Float64Array, size: number, items: readonly number[]): number | null {
  const k = items.length;
  if (k < 2) return null;
  const mean = meanAmong(correlation, size, items);
  const scale = 1 + (k - 1) * mean;
  return scale > 0 ? (k * mean) / scale : null;
}

/**
 * Reliability of a construct's score, rho_A (Dijkstra and Henseler 2015, eq. 3): (w'w)^2 * w'(S - diag S)w / w'(ww' - diag ww')w. Weights must give the
 * score variance 1. 1 for a single item, whose error cannot be seen; null when all weight is on one item.
 */
export function rhoA(
  correlation: Float64Array,
  size: number,
  items: readonly number[],
  weights: ArrayLike<number>,
): number | null {
  if (items.length === 1) return 1;
  let squares = 0;
  let observed = 0;
  let implied = 0;
  for (const i of items) {
    squares += weights[i]! ** 2;
    for (const j of items) {
      if (i === j) continue;
      observed += weights[i]! * correlation[i * size + j]! * weights[j]!;
      implied += weights[i]! ** 2 * weights[j]! ** 2;
    }
  }
  return implied > 1e-12 ? (squares ** 2 * observed) / implied : null;
}

/** Composite reliability rho_c (Jöreskog 1971): (sum of loadings)^2 / ((sum of loadings)^2 + sum of (1 - loading^2)); null for a single item. */
export function compositeReliability(loadings: readonly number[]): number | null {
  if (loadings.length < 2) return null;
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const error = loadings.reduce((sum, loading) => sum + 1 - loading ** 2, 0);
  return common / (common + error);
}

/** Average variance extracted (Fornell and Larcker 1981): mean squared loading; null for a single item. */
export function averageVarianceExtracted(loadings: readonly number[]): number | null {
  if (loadings.length < 2) return null;
  return loadings.reduce((sum, loading) => sum + loading ** 2, 0) / loadings.length;
}

/**
 * Heterotrait-monotrait ratio of two constructs (Henseler, Ringle and Sarstedt 2015): mean correlation between their items over the geometric
 * mean of those within each; near 1 when the items do not tell the constructs apart. Null when items within a construct do not correlate.
 */
export function heterotraitMonotrait(
  correlation: Float64Array,
  size: number,
  a: readonly number[],
  b: readonly number[],
): number | null {
  let between = 0;
  for (const i of a) for (const j of b) between += correlation[i * size + j]!;
  const within = meanAmong(correlation, size, a) * meanAmong(correlation, size, b);
  return within > 0 ? between / (a.length * b.length) / Math.sqrt(within) : null;
}

/** Mean correlation among items; 1 for a single one. */
function meanAmong(correlation: Float64Array, size: number, items: readonly number[]): number {
  if (items.length < 2) return 1;
  let sum = 0;
  for (const i of items) for (const j of items) if (i !== j) sum += correlation[i * size + j]!;
  return sum / (items.length * (items.length - 1));
}
