import type { RandomSource } from "./random-source.ts";
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

/** Rows as points for distances: numbers, then an axis a level (0, or the scale of its category where the row has it). */
export function pointsOf(mixed: MixedRows): Float64Array {
  const { rows, columns, numbers, levels, categories, levelScales } = mixed;
  const width = pointColumns(mixed);
  const points = new Float64Array(rows * width);
  for (let row = 0, at = 0; row < rows; row++, at += width) {
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

/** Rows `from` to `until`, sharing what they are made of. */
export function partOf(mixed: MixedRows, from: number, until: number): MixedRows {
  const { columns, levels } = mixed;
  return {
    ...mixed,
    rows: until - from,
    numbers: mixed.numbers.subarray(from * columns, until * columns),
    categories: mixed.categories.subarray(from * levels.length, until * levels.length),
  };
}

/** As many rows, drawn with replacement (Efron 1979). */
export function resampledRows(mixed: MixedRows, { uniform }: RandomSource): MixedRows {
  return takeMixedRows(
    mixed,
    new Uint32Array(mixed.rows).map(() => Math.floor(uniform() * mixed.rows)),
  );
}
