import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Lessons } from "./lessons.ts";

export interface DrawnLessons {
  rows: Int32Array;
  outcome: Uint8Array;
  /** By row: how many requests it stands for. */
  weights: Float64Array;
}

/** Requests without fraud that are kept for each fraud, and at the least. */
const PER_FRAUD = 60;
const AT_LEAST = 10_000;

/** All frauds and, where the rest is far more than can be of use, a draw of it. */
export function drawLessons({ rows, outcome, frauds }: Lessons, seed: number): DrawnLessons {
  const rest = rows.length - frauds;
  const share = Math.min(1, Math.max(AT_LEAST, PER_FRAUD * frauds) / Math.max(1, rest));
  const generator = xoroshiro128plus(seed);
  const kept = new Int32Array(rows.length);
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    if (outcome[i] === 1 || share === 1 || uniformFloat64(generator) < share) kept[length++] = i;
  }
  const places = kept.subarray(0, length);
  const drawn = { rows: new Int32Array(length), outcome: new Uint8Array(length), weights: new Float64Array(length) };
  places.forEach((place, i) => {
    drawn.rows[i] = rows[place]!;
    drawn.outcome[i] = outcome[place]!;
    drawn.weights[i] = outcome[place] === 1 ? 1 : 1 / share;
  });
  return drawn;
}
