const MARGIN = 1e-15;

/**
 * Mean negative log likelihood of what happened. Probabilities of 0 and 1 are moved inwards by 1e-15, so that one sure error does
 * not make all infinite. Null without any.
 *
 * @param probability n numbers in [0, 1]
 * @param outcome n numbers, 1 positive and 0 negative
 */
export function logLoss(probability: ArrayLike<number>, outcome: ArrayLike<number>): number | null {
  let sum = 0;
  for (let i = 0; i < probability.length; i++) {
    const p = Math.min(1 - MARGIN, Math.max(MARGIN, probability[i]!));
    sum -= outcome[i] === 1 ? Math.log(p) : Math.log1p(-p);
  }
  return probability.length > 0 ? sum / probability.length : null;
}
