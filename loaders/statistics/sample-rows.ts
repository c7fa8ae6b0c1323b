import { randomSource } from "./random-source.ts";

/** Some of so many rows, each at most once, all as likely, in ascending order (Knuth's selection sampling). */
export function drawRows(rows: number, wanted: number, seed: number): Uint32Array {
  const { uniform } = randomSource(seed);
  const drawn = new Uint32Array(Math.min(rows, wanted));
  for (let row = 0, taken = 0; taken < drawn.length; row++) {
    if ((rows - row) * uniform() < drawn.length - taken) drawn[taken++] = row;
  }
  return drawn;
}

/** The rows at these positions, in their order. */
export function takeRows(data: Float64Array, columns: number, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => taken.set(data.subarray(row * columns, (row + 1) * columns), i * columns));
  return taken;
}
