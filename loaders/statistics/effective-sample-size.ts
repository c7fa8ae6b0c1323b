/**
 * Effective sample size of the mean of several chains of equal length (Vehtari et al. 2021, equations 10 to 12, with Geyer's initial
 * monotone sequence); NaN when the chains do not vary or hold fewer than 4 draws.
 */
export function effectiveSampleSize(chains: readonly Float64Array[]): number {
  const [count, length] = [chains.length, chains[0]?.length ?? 0];
  if (length < 4) return NaN;
  const means = chains.map(meanOf);
  const covariances = chains.map((chain, c) => autocovariance(chain, means[c]!));
  const covarianceAt = (lag: number) => meanOf(covariances.map((at) => at(lag)));
  const within = (covarianceAt(0) * length) / (length - 1);
  const between = count > 1 ? varianceOf(means) : 0;
  const total = (within * (length - 1)) / length + between;
  if (!(total > 0)) return NaN;
  const correlationAt = (lag: number) => 1 - (within - covarianceAt(lag)) / total;
  const time = integratedTime(correlationAt, length);
  const draws = count * length;
  return Math.min(draws / time, draws * Math.log10(draws));
}

/** -1 + 2 sum of the autocorrelations, in pairs while they are positive and falling (Geyer 1992). */
function integratedTime(correlationAt: (lag: number) => number, length: number): number {
  let sum = 0;
  let pair = 1 + correlationAt(1);
  let lag = 0;
  while (pair > 0 && lag + 3 < length) {
    sum += pair;
    lag += 2;
    pair = Math.min(pair, correlationAt(lag) + correlationAt(lag + 1));
  }
  return Math.max(-1 + 2 * sum + Math.max(0, correlationAt(lag)), 1e-9);
}

/** Autocovariance by lag, divided by the length of the chain; each lag is worked out when it is asked for. */
function autocovariance(chain: Float64Array, mean: number): (lag: number) => number {
  const known = new Map<number, number>();
  return (lag) => {
    const before = known.get(lag);
    if (before !== undefined) return before;
    let sum = 0;
    for (let i = lag; i < chain.length; i++) sum += (chain[i]! - mean) * (chain[i - lag]! - mean);
    known.set(lag, sum / chain.length);
    return sum / chain.length;
  };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
