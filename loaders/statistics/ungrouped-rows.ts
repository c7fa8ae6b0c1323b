import { ascendingOrder } from "./ascending-order.ts";
import { choleskyFactor } from "./cholesky.ts";
import type { MixedRows } from "./mixed-rows.ts";
import { randomSource, type RandomSource } from "./random-source.ts";
import { sortNumbers } from "./sort-numbers.ts";
import { spearmanCorrelation } from "./spearman-correlation.ts";

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

/**
 * As many rows whose numbers have the same margins and, by rank, about the same correlations, and nothing beyond (a normal copula, Sklar 1959): what such rows fall into
 * is the work of skew and correlation alone, as in the gap statistic against data of the same main axes (Tibshirani, Walther and Hastie 2001). Categories are
 * dealt out anew.
 */
export function copulaRows(mixed: MixedRows, seed: number): MixedRows {
  const { rows, columns } = mixed;
  const random = randomSource(seed);
  const factor = copulaFactor(mixed);
  const draws = new Float64Array(columns);
  const drawn = Array.from({ length: columns }, () => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) draws[i] = random.normal();
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j <= i; j++) drawn[i]![row]! += factor[i * columns + j]! * draws[j]!;
    }
  }
  const numbers = new Float64Array(mixed.numbers.length);
  drawn.forEach((column, j) => {
    const own = sortNumbers(columnOf(mixed, j));
    ascendingOrder(column).forEach((row, rank) => (numbers[row * columns + j] = own[rank]!));
  });
  return { ...shuffledRows(mixed, seed), numbers };
}

/** Lower factor of the correlations that normal variables need to have these rank correlations (Pearson 1907). */
function copulaFactor(mixed: MixedRows): Float64Array {
  const { columns } = mixed;
  const ranks = spearmanCorrelation(Array.from({ length: columns }, (_, j) => columnOf(mixed, j)));
  const correlations = ranks.map((rank) => 2 * Math.sin((Math.PI * rank) / 6));
  // The more they are drawn towards none, the surer they fit together.
  for (let towardsNone = 0.001; ; towardsNone *= 2) {
    const drawn = correlations.map((value, at) => (at % (columns + 1) === 0 ? 1 : value * (1 - towardsNone)));
    const factor = choleskyFactor(drawn, columns);
    if (factor) return factor;
  }
}

function columnOf({ rows, columns, numbers }: MixedRows, column: number): Float64Array {
  return new Float64Array(rows).map((_, row) => numbers[row * columns + column]!);
}
