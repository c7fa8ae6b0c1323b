const STEPS = 100;
const TOLERANCE = 1e-13;

/**
 * What to add to all log-odds so that the mean probability is a given share (the intercept alone is estimated anew; King and Zeng 2001, section 4.1).
 * Newton's steps, halving the range where one would leave it.
 *
 * @param scores at least one
 * @param share above 0 and below 1
 * @param weights by row; 1 each when null
 */
export function priorShift(scores: Float64Array, share: number, weights: ArrayLike<number> | null = null): number {
  const wanted = Math.log(share / (1 - share));
  let low = wanted - scores.reduce((a, b) => Math.max(a, b));
  let high = wanted - scores.reduce((a, b) => Math.min(a, b));
  let shift = Math.min(high, Math.max(low, 0));
  for (let step = 0; step < STEPS && high - low > TOLERANCE; step++) {
    const { mean, slope } = meanProbability(scores, shift, weights);
    if (Math.abs(mean - share) <= TOLERANCE * share) break;
    if (mean < share) low = shift;
    else high = shift;
    const next = shift + (share - mean) / slope;
    shift = next > low && next < high ? next : (low + high) / 2;
  }
  return shift;
}

function meanProbability(scores: Float64Array, shift: number, weights: ArrayLike<number> | null) {
  let [sum, variances, total] = [0, 0, 0];
  for (let i = 0; i < scores.length; i++) {
    const weight = weights === null ? 1 : weights[i]!;
    const probability = 1 / (1 + Math.exp(-scores[i]! - shift));
    sum += weight * probability;
    variances += weight * probability * (1 - probability);
    total += weight;
  }
  return { mean: sum / total, slope: variances / total };
}
