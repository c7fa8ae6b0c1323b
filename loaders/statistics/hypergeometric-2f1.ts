const MOST_TERMS = 20_000;

/**
 * Gauss' hypergeometric function 2F1(a, b; c; z) of real numbers for z < 1, by its series. Negative z are brought into (0, 1) by
 * Pfaff's transformation, and slowly converging series are sped up by Euler's (DLMF 15.8.1). c must be no zero and no negative integer.
 * NaN for z >= 1, and where
 * 20,000 terms are not enough: so near to 1 that nothing here needs it.
 */
export function hypergeometric2F1(a: number, b: number, c: number, z: number): number {
  if (z === 0) return 1;
  if (!(z < 1)) return NaN;
  if (z < 0) return (1 - z) ** -a * hypergeometric2F1(a, c - b, c, z / (z - 1));
  if (c < a + b) return (1 - z) ** (c - a - b) * series(c - a, c - b, c, z);
  return series(a, b, c, z);
}

function series(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MOST_TERMS && term !== 0; n++) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    term *= ratio;
    sum += term;
    if (Math.abs(ratio) < 1 && Math.abs(term) < 1e-16 * Math.abs(sum) * (1 - Math.abs(ratio))) return sum;
  }
  return term === 0 ? sum : NaN;
}
