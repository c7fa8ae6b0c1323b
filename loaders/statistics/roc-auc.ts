import { rankScores, totalsOf, type RankedScores } from "./ranked-scores.ts";

/**
 * Area under the receiver operating characteristic: the chance that a positive scores higher than a negative, a tie counting
 * half (Hanley and McNeil 1982). Null without positives or without negatives.
 *
 * @param scores n numbers, a high one speaking for a positive outcome
 * @param outcome n numbers, 1 positive and 0 negative
 * @param weights n numbers of at least 0; all 1 when left out
 */
export function rocAuc(
  scores: ArrayLike<number>,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number | null {
  return rankedRocAuc(rankScores(scores, outcome, weights));
}

/** The area for scores that are ranked; null without positives or without negatives. */
export function rankedRocAuc(ranked: RankedScores): number | null {
  const total = totalsOf(ranked);
  if (!(total.positives > 0) || !(total.negatives > 0)) return null;
  let pairs = 0;
  let above = 0;
  ranked.negatives.forEach((negatives, step) => {
    const positives = ranked.positives[step]! - (step > 0 ? ranked.positives[step - 1]! : 0);
    pairs += positives * (total.negatives - negatives + (negatives - above) / 2);
    above = negatives;
  });
  return pairs / (total.positives * total.negatives);
}
