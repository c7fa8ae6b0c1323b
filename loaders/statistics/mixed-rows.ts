import { randomSource, type RandomSource } from "./random-source.ts";
import { takeRows } from "./sample-rows.ts";

/** Rows of numbers and categories, without gaps. */
export interface MixedRows {
  rows: number;
  /** Number columns. */
  columns: number;
  /** rows x columns, row by row, on scales that may be compared. */
  numbers: Float64Array;
  /** How many levels each category has. */
  levels: readonly number[];
  /** rows x categories, row by row, each from 0 to its levels - 1. */
  categories: Uint8Array;
  /** By category, how far one level lies from the others along its own axis when distances are taken. */
  levelScales: Float64Array;
}

/** Columns of the rows as points: one a number, and one a level of each category. */
export function pointColumns({ columns, levels }: Pick<MixedRows, "columns" | "levels">): number {
  return levels.reduce((sum, count) => sum + count, columns);
}

/** Rows `from` to `until` as points for distances: numbers, then an axis a level (0, or the scale of its category where the row has it). */
export function pointsOf(mixed: MixedRows, from = 0, until = mixed.rows): Float64Array {
  const { columns, numbers, levels, categories, levelScales } = mixed;
  const width = pointColumns(mixed);
  const points = new Float64Array((until - from) * width);
  for (let row = from, at = 0; row < until; row++, at += width) {
    for (let j = 0; j < columns; j++) points[at + j] = numbers[row * columns + j]!;
    for (let j = 0, axis = at + columns; j < levels.length; axis += levels[j++]!) {
      points[axis + categories[row * levels.length + j]!] = levelScales[j]!;
    }
  }
  return points;
}

/** The rows at these positions, in their order; a position may stand more than once. */
export function takeMixedRows(mixed: MixedRows, positions: Uint32Array): MixedRows {
  const { columns, numbers, levels, categories, levelScales } = mixed;
  const width = levels.length;
  const taken = new Uint8Array(positions.length * width);
  positions.forEach((row, i) => taken.set(categories.subarray(row * width, (row + 1) * width), i * width));
  return {
    rows: positions.length,
    columns,
    numbers: takeRows(numbers, columns, positions),
    levels,
    categories: taken,
    levelScales,
  };
}

/** As many rows, drawn with replacement (Efron 1979). */
export function resampledRows(mixed: MixedRows, { uniform }: RandomSource): MixedRows {
  return takeMixedRows(
    mixed,
    new Uint32Array(mixed.rows).map(() => Math.floor(uniform() * mixed.rows)),
  );
}

/** The same rows with each column's values dealt out anew: every column as before by itself, none tied to another. */
export function shuffledRows(mixed: MixedRows, seed: number): MixedRows {
  const random = randomSource(seed);
  const numbers = mixed.numbers.slice();
  const categories = mixed.categories.slice();
  for (let j = 0; j < mixed.columns; j++) shuffleColumn(numbers, j, mixed.columns, random);
  for (let j = 0; j < mixed.levels.length; j++) shuffleColumn(categories, j, mixed.levels.length, random);
  return { ...mixed, numbers, categories };
}

function shuffleColumn(
  values: Float64Array | Uint8Array,
  column: number,
  columns: number,
  { uniform }: RandomSource,
): void {
  for (let row = values.length / columns - 1; row > 0; row--) {
    const other = Math.floor(uniform() * (row + 1)) * columns + column;
    const own = row * columns + column;
    [values[own], values[other]] = [values[other]!, values[own]!];
  }
}
