/** An autoregression and what its partial autocorrelations say of it; it is stationary as they lie within -1 and 1. */
export interface StationaryAutoregression {
  /** Coefficients of lags 1 to p. */
  coefficients: Float64Array;
  /** Variance of the series when its innovations have variance 1. */
  variance: number;
}

/** The autoregression with these partial autocorrelations (Durbin 1960, Levinson 1947). */
export function fromPartialAutocorrelations(partial: ArrayLike<number>): StationaryAutoregression {
  let coefficients = new Float64Array(0);
  let variance = 1;
  for (let k = 0; k < partial.length; k++) {
    const last = partial[k]!;
    const before = coefficients;
    coefficients = new Float64Array(k + 1);
    for (let j = 0; j < k; j++) coefficients[j] = before[j]! - last * before[k - 1 - j]!;
    coefficients[k] = last;
    variance /= 1 - last * last;
  }
  return { coefficients, variance };
}

/** Partial autocorrelations of an autoregression, the recursion run backwards; null when it is not stationary. */
export function partialAutocorrelations(coefficients: ArrayLike<number>): Float64Array | null {
  const partial = Float64Array.from(coefficients);
  for (let k = partial.length - 1; k >= 0; k--) {
    const last = partial[k]!;
    if (!(Math.abs(last) < 1)) return null;
    const rest = partial.slice(0, k);
    for (let j = 0; j < k; j++) partial[j] = (rest[j]! + last * rest[k - 1 - j]!) / (1 - last * last);
  }
  return partial;
}

/** Autocorrelations at lags 0 to `lags` of the autoregression with these partial autocorrelations. */
export function autocorrelations(partial: ArrayLike<number>, lags: number): Float64Array {
  const correlations = new Float64Array(lags + 1);
  correlations[0] = 1;
  let { coefficients } = fromPartialAutocorrelations([]);
  for (let lag = 1; lag <= lags; lag++) {
    const expected = coefficients.reduce((sum, phi, j) => sum + phi * correlations[lag - 1 - j]!, 0);
    if (lag > partial.length) correlations[lag] = expected;
    else {
      const unexplained = coefficients.reduce((left, phi, j) => left - phi * correlations[j + 1]!, 1);
      correlations[lag] = expected + partial[lag - 1]! * unexplained;
      coefficients = fromPartialAutocorrelations(Array.from({ length: lag }, (_, k) => partial[k]!)).coefficients;
    }
  }
  return correlations;
}
