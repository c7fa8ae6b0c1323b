import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Rows in the order in which they are drawn. */
export interface SamplingOrder {
  /** Numbers of the rows: all positives first, then the negatives as chance has put them; rows of weight 0 are left out. */
  order: Uint32Array;
  positives: number;
}

/** @param generator puts the negatives in random order; null where all are drawn anyway */
export function samplingOrder(
  outcome: ArrayLike<number>,
  weight: ArrayLike<number> | null,
  generator: RandomGenerator | null,
): SamplingOrder {
  const positives: number[] = [];
  const negatives: number[] = [];
  for (let row = 0; row < outcome.length; row++) {
    if (weight !== null && !(weight[row]! > 0)) continue;
    (outcome[row] === 1 ? positives : negatives).push(row);
  }
  if (generator) shuffle(negatives, generator);
  return { order: Uint32Array.from([...positives, ...negatives]), positives: positives.length };
}

/** Fisher and Yates (Knuth 1969, algorithm P). */
function shuffle(rows: number[], generator: RandomGenerator): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = uniformInt(generator, 0, i);
    [rows[i], rows[j]] = [rows[j]!, rows[i]!];
  }
}

/**
 * Positions in the order that a draw takes, ascending: all positives and the next `size` negatives, from the start again after the last. So all negatives
 * are drawn equally often, and lie side by side in memory.
 */
export function drawnPositions({ order, positives }: SamplingOrder, size: number, draw: number): Uint32Array {
  const negatives = order.length - positives;
  const start = (draw * size) % negatives;
  const wrapped = Math.max(0, start + size - negatives);
  const list = new Uint32Array(positives + size);
  for (let i = 0; i < positives + wrapped; i++) list[i] = i;
  for (let i = 0; i < size - wrapped; i++) list[positives + wrapped + i] = positives + start + i;
  return list;
}
