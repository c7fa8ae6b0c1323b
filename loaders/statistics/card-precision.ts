import { group } from "d3";
import { ascendingOrder } from "./ascending-order.ts";

export interface CardScores {
  score: ArrayLike<number>;
  /** 1 fraud, 0 not. */
  outcome: ArrayLike<number>;
  card: ArrayLike<number>;
  day: ArrayLike<number>;
}

/** Positions of scores from the highest to the lowest; what it makes of equal scores decides which card is the last to be looked at. */
export type ScoreOrder = (scores: Float64Array) => ArrayLike<number>;

/**
 * Card precision at k: the mean over days of the share of frauds among the k cards with the highest scores of the day. A card found on one day is stopped and
 * not counted on later ones (Dal Pozzolo 2015; Le Borgne, Siblini, Lebichot and Bontempi 2022, section 4.3). Null without days.
 *
 * @param orderOf how the day's cards, which come by their numbers, are ranked; equal scores keep that order when left out
 */
export function cardPrecision(transactions: CardScores, k: number, orderOf: ScoreOrder = highestFirst): number | null {
  const { day, card } = transactions;
  const days = [
    ...group(
      Array.from(day, (_, i) => i),
      (i) => day[i]!,
    ),
  ].sort(([a], [b]) => a - b);
  const stopped = new Set<number>();
  let sum = 0;
  for (const [, own] of days) {
    const cards = cardsOf(
      transactions,
      own.filter((i) => !stopped.has(card[i]!)),
    );
    const order = Array.from(orderOf(Float64Array.from(cards, ({ score }) => score)));
    const found = order.slice(0, k).filter((at) => cards[at]!.fraud);
    for (const at of found) stopped.add(cards[at]!.number);
    sum += found.length / k;
  }
  return days.length > 0 ? sum / days.length : null;
}

/** Cards by their numbers, each with its highest score and whether any of its transactions is fraud. */
function cardsOf({ score, outcome, card }: CardScores, transactions: readonly number[]) {
  const cards = [...group(transactions, (i) => card[i]!)].sort(([a], [b]) => a - b);
  return cards.map(([number, own]) => ({
    number,
    score: own.reduce((highest, i) => Math.max(highest, score[i]!), -Infinity),
    fraud: own.some((i) => outcome[i] === 1),
  }));
}

function highestFirst(scores: Float64Array): Uint32Array {
  return ascendingOrder(scores.map((score) => -score));
}
