import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * Probability that a noncentral chi-square variable is at most x: central ones mixed by Poisson weights around the mode
 * (Benton and Krishnamoorthy 2003).
 */
export function noncentralChiSquareCdf(x: number, df: number, noncentrality: number): number {
  if (x <= 0) return 0;
  if (noncentrality <= 0) return chiSquareCdf(x, df);
  const half = noncentrality / 2;
  const mode = Math.floor(half);
  const term = (k: number) => Math.exp(-half + k * Math.log(half) - gammaln(k + 1)) * chiSquareCdf(x, df + 2 * k);
  let sum = 0;
  for (let k = mode; k >= 0; k--) {
    const added = term(k);
    sum += added;
    if (added < 1e-16) break;
  }
  for (let k = mode + 1; ; k++) {
    const added = term(k);
    sum += added;
    if (added < 1e-16) return Math.min(1, sum);
  }
}

/** The noncentrality at which x is exceeded with probability 1 - level; 0 when even the central distribution exceeds it more. */
export function noncentralityAt(x: number, df: number, level: number): number {
  if (chiSquareCdf(x, df) <= level) return 0;
  let low = 0;
  let high = Math.max(1, 2 * x);
  while (noncentralChiSquareCdf(x, df, high) > level) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-10 * high; i++) {
    const middle = (low + high) / 2;
    if (noncentralChiSquareCdf(x, df, middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
