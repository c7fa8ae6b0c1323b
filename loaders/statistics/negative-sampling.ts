import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";

/** The rows of each outcome, ascending; rows of weight 0 are left out. */
export interface RowsByOutcome {
  positives: Uint32Array;
  negatives: Uint32Array;
}

export function rowsByOutcome(outcome: ArrayLike<number>, weight: ArrayLike<number> | null): RowsByOutcome {
  const positives: number[] = [];
  const negatives: number[] = [];
  for (let row = 0; row < outcome.length; row++) {
    if (weight !== null && !(weight[row]! > 0)) continue;
    (outcome[row] === 1 ? positives : negatives).push(row);
  }
  return { positives: Uint32Array.from(positives), negatives: Uint32Array.from(negatives) };
}

/**
 * All positives and each negative with the given probability, ascending. The gaps between those drawn are geometric, so that only they cost a
 * draw (Fan, Muller and Rezucha 1962).
 */
export function drawRows({ positives, negatives }: RowsByOutcome, share: number, generator: RandomGenerator) {
  const drawn = share >= 1 ? negatives : drawShare(negatives, share, generator);
  return merged(positives, drawn);
}

function drawShare(rows: Uint32Array, share: number, generator: RandomGenerator): Uint32Array {
  const perLog = 1 / Math.log1p(-share);
  const drawn = new Uint32Array(rows.length);
  let length = 0;
  for (let at = -1; ;) {
    at += 1 + Math.floor(Math.log1p(-uniformFloat64(generator)) * perLog);
    if (at >= rows.length) return drawn.subarray(0, length);
    drawn[length++] = rows[at]!;
  }
}

function merged(a: Uint32Array, b: Uint32Array): Uint32Array {
  const all = new Uint32Array(a.length + b.length);
  for (let i = 0, j = 0, at = 0; at < all.length; at++) {
    all[at] = j >= b.length || (i < a.length && a[i]! < b[j]!) ? a[i++]! : b[j++]!;
  }
  return all;
}
