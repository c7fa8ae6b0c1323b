import { quantileCuts, quantileScore } from "./quantile-scores.ts";

const FIFTHS = 5;

/** What each person did: days (or months) since the last purchase, number of purchases, their amount. */
export interface PurchaseHistory {
  sinceLast: ArrayLike<number>;
  purchases: ArrayLike<number>;
  amount: ArrayLike<number>;
}

/** Scores from 1 to 5 by person, and the four cuts behind each. */
export interface RfmScores {
  sinceLast: number[];
  purchases: number[];
  amount: number[];
  cuts: { sinceLast: number[]; purchases: number[]; amount: number[] };
}

/**
 * Scores in fifths of how lately, how often and for how much people bought (Hughes 1994; the R package rfm): 5 for the latest, the most purchases and
 * the largest amount. Fifths are parted by quantiles, and a value on a cut belongs to the fifth beneath, so that many equal values leave
 * fifths empty rather than part equals.
 */
export function rfmScores({ sinceLast, purchases, amount }: PurchaseHistory): RfmScores {
  const cuts = {
    sinceLast: quantileCuts(sinceLast, FIFTHS),
    purchases: quantileCuts(purchases, FIFTHS),
    amount: quantileCuts(amount, FIFTHS),
  };
  return {
    sinceLast: Array.from(sinceLast, (value) => FIFTHS + 1 - quantileScore(value, cuts.sinceLast)),
    purchases: Array.from(purchases, (value) => quantileScore(value, cuts.purchases)),
    amount: Array.from(amount, (value) => quantileScore(value, cuts.amount)),
    cuts,
  };
}
