/**
 * Standardised difference of a covariate between two groups (Austin 2009, eq. 1): difference in means over the pooled standard
 * deviation before weighting, so that before and after are on one scale. Zero when the covariate does not vary.
 */
export function standardisedDifference(
  first: { mean: number },
  second: { mean: number },
  variances: { first: number; second: number },
): number {
  const scale = Math.sqrt((variances.first + variances.second) / 2);
  return scale === 0 ? 0 : (first.mean - second.mean) / scale;
}
