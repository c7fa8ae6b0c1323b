import { ascendingOrder } from "./ascending-order.ts";

/**
 * Scores from the highest to the lowest, equal scores as one step: what every cut of a score would flag. The sums run along
 * the steps, so that measures of ranking need one sort between them.
 */
export interface RankedScores {
  /** Positions of the scores, highest first, equal scores in their own order. */
  order: Uint32Array;
  /** The score of each step, descending. */
  score: Float64Array;
  /** Scores down to and with each step. */
  end: Uint32Array;
  /** Weight of the positives down to and with each step. */
  positives: Float64Array;
  /** Weight of the negatives down to and with each step. */
  negatives: Float64Array;
}

/**
 * @param scores n numbers, a high one speaking for a positive outcome
 * @param outcome n numbers, 1 positive and 0 negative
 * @param weights n numbers of at least 0; all 1 when left out
 * @throws RangeError for lengths that differ and scores that are not numbers
 */
export function rankScores(
  scores: ArrayLike<number>,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): RankedScores {
  checkScores(scores, outcome, weights);
  const order = descendingOrder(scores);
  const end = stepEnds(scores, order);
  const ranked: RankedScores = {
    order,
    score: Float64Array.from(end, (until) => scores[order[until - 1]!]!),
    end,
    positives: new Float64Array(end.length),
    negatives: new Float64Array(end.length),
  };
  sumAlong(ranked, outcome, weights);
  return ranked;
}

/** Weight of all positives and of all negatives. */
export function totalsOf({ positives, negatives }: RankedScores): { positives: number; negatives: number } {
  return { positives: positives.at(-1) ?? 0, negatives: negatives.at(-1) ?? 0 };
}

function checkScores(scores: ArrayLike<number>, outcome: ArrayLike<number>, weights?: ArrayLike<number>): void {
  const n = scores.length;
  if (outcome.length !== n || (weights && weights.length !== n))
    throw new RangeError(`${n} scores, ${outcome.length} outcomes and ${weights?.length ?? n} weights`);
  for (let i = 0; i < n; i++) if (Number.isNaN(scores[i]!)) throw new RangeError(`score ${i} is not a number`);
}

function descendingOrder(scores: ArrayLike<number>): Uint32Array {
  return ascendingOrder(Float64Array.from(scores, (score) => -score));
}

function stepEnds(scores: ArrayLike<number>, order: Uint32Array): Uint32Array {
  const ends = new Uint32Array(order.length);
  let steps = 0;
  for (let at = 0; at < order.length; at++) {
    if (at + 1 === order.length || scores[order[at + 1]!] !== scores[order[at]!]) ends[steps++] = at + 1;
  }
  return ends.slice(0, steps);
}

function sumAlong(ranked: RankedScores, outcome: ArrayLike<number>, weights?: ArrayLike<number>): void {
  const { order, end, positives, negatives } = ranked;
  let positive = 0;
  let negative = 0;
  for (let step = 0, at = 0; step < end.length; step++) {
    for (; at < end[step]!; at++) {
      const weight = weights ? weights[order[at]!]! : 1;
      if (outcome[order[at]!] === 1) positive += weight;
      else negative += weight;
    }
    positives[step] = positive;
    negatives[step] = negative;
  }
}
