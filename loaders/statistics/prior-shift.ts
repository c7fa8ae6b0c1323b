const STEPS = 50;
const TOLERANCE = 1e-12;

/**
 * What to add to all log-odds so that the mean probability is a given share (the intercept alone is estimated anew; King and Zeng 2001, section 4.1).
 * Newton's steps on the log-odds of the mean.
 *
 * @param share above 0 and below 1
 * @param weights by row; 1 each when null
 */
export function priorShift(scores: Float64Array, share: number, weights: ArrayLike<number> | null = null): number {
  const wanted = Math.log(share / (1 - share));
  let shift = 0;
  for (let step = 0; step < STEPS; step++) {
    const { mean, variance } = meanProbability(scores, shift, weights);
    const missing = wanted - Math.log(mean / (1 - mean));
    if (!(Math.abs(missing) > TOLERANCE)) break;
    shift += (missing * mean * (1 - mean)) / variance;
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
  return { mean: sum / total, variance: variances / total };
}
