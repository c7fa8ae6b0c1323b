import { rankScores, totalsOf, type RankedScores } from "./ranked-scores.ts";

/**
 * Average precision: the precision at each step of the ranking weighed by the recall that the step adds. It is a sum of steps,
 * equal scores being one of them; the trapezoid area under the precision-recall curve flatters coarse scores
 * (Davis and Goadrich 2006). Null without positives.
 *
 * @param scores n numbers, a high one speaking for a positive outcome
 * @param outcome n numbers, 1 positive and 0 negative
 * @param weights n numbers of at least 0; all 1 when left out
 */
export function averagePrecision(
  scores: ArrayLike<number>,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number | null {
  return rankedAveragePrecision(rankScores(scores, outcome, weights));
}

/** Average precision of scores that are ranked; null without positives. */
export function rankedAveragePrecision(ranked: RankedScores): number | null {
  const total = totalsOf(ranked).positives;
  if (!(total > 0)) return null;
  let sum = 0;
  let found = 0;
  ranked.positives.forEach((positives, step) => {
    if (positives > found) sum += ((positives - found) * positives) / (positives + ranked.negatives[step]!);
    found = positives;
  });
  return sum / total;
}
