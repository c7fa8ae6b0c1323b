import normalCdf from "@stdlib/stats-base-dists-normal-cdf";

/** Probability that a chi-square variable exceeds x, exact far out in the tail (Abramowitz and Stegun 1964, 26.4.4 and 26.4.5). */
export function chiSquareTail(x: number, degrees: number): number {
  if (Number.isNaN(x) || degrees < 1) return NaN;
  if (x <= 0) return 1;
  const odd = degrees % 2 === 1;
  let term = odd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : Math.exp(-x / 2);
  let tail = odd ? 2 * normalCdf(-Math.sqrt(x), 0, 1) : 0;
  for (let k = odd ? 3 : 2; k <= degrees; k += 2) {
    tail += term;
    term *= x / k;
  }
  return Math.min(1, tail);
}
