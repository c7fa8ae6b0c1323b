/**
 * Mean squared distance of probabilities from what happened (Brier 1950). Null without any weight.
 *
 * @param probability n numbers in [0, 1]
 * @param outcome n numbers, 1 positive and 0 negative
 * @param weights n numbers of at least 0; all 1 when left out
 */
export function brierScore(
  probability: ArrayLike<number>,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number | null {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < probability.length; i++) {
    const weight = weights ? weights[i]! : 1;
    sum += weight * (probability[i]! - outcome[i]!) ** 2;
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

/**
 * Share of the Brier score that the probabilities save against foretelling the base rate for all: 1 is perfect, 0 no better than
 * the base rate, below 0 worse. Null when all outcomes are the same.
 */
export function brierSkill(
  probability: ArrayLike<number>,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number | null {
  const score = brierScore(probability, outcome, weights);
  let positives = 0;
  let total = 0;
  for (let i = 0; i < outcome.length; i++) {
    const weight = weights ? weights[i]! : 1;
    positives += weight * outcome[i]!;
    total += weight;
  }
  return score === null ? null : brierSkillOf(score, positives / total);
}

/** The skill of a Brier score where `baseRate` of the outcomes are positive; null when none or all are. */
export function brierSkillOf(score: number, baseRate: number): number | null {
  const unskilled = baseRate * (1 - baseRate);
  return unskilled > 0 ? 1 - score / unskilled : null;
}
