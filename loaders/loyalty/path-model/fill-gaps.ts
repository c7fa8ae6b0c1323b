import type { AnswerMatrix, MeasuredConstruct } from "./answer-matrix.ts";

/** Answers without gaps, of those who answered enough. */
export interface FilledAnswers {
  /** Positions in the matrix that the rows come from. */
  rows: number[];
  /** Standardised over all answers, rows x items. */
  data: Float64Array;
  /** Share of the values that were filled in. */
  filled: number;
}

/**
 * Fills a gap with what the person's other answers on the same construct lead to expect: with k of them, at a mean of z standard deviations,
 * k r / (1 + (k - 1) r) * z, where r is the mean correlation of the construct's items.
 */
export function fillGaps(
  matrix: AnswerMatrix,
  rows: readonly number[],
  weights: Float64Array,
  correlation: Float64Array,
): FilledAnswers {
  const size = matrix.items.length;
  const data = standardised(matrix, rows, weights);
  let gaps = 0;
  for (const construct of matrix.constructs) {
    const mean = meanCorrelation(construct, correlation, size);
    for (let row = 0; row < rows.length; row++) gaps += fillRow(data, row * size, construct, mean);
  }
  return { rows: [...rows], data, filled: data.length === 0 ? 0 : gaps / data.length };
}

function fillRow(data: Float64Array, start: number, { items }: MeasuredConstruct, correlation: number): number {
  const given = items.filter((item) => !Number.isNaN(data[start + item]!));
  if (given.length === items.length) return 0;
  const k = given.length;
  const mean = given.reduce((sum, item) => sum + data[start + item]!, 0) / k;
  const expected = ((k * correlation) / (1 + (k - 1) * correlation)) * mean;
  for (const item of items) if (Number.isNaN(data[start + item]!)) data[start + item] = expected;
  return items.length - k;
}

function meanCorrelation({ items }: MeasuredConstruct, correlation: Float64Array, size: number): number {
  const pairs = items.flatMap((a) => items.filter((b) => b < a).map((b) => correlation[a * size + b]!));
  return pairs.length === 0 ? 0 : Math.max(0, pairs.reduce((sum, value) => sum + value, 0) / pairs.length);
}

function standardised({ scores, items }: AnswerMatrix, rows: readonly number[], weights: Float64Array): Float64Array {
  const size = items.length;
  const data = new Float64Array(rows.length * size);
  for (let item = 0; item < size; item++) {
    const [mean, spread] = meanAndSpread(rows.map((row) => [scores[row * size + item]!, weights[row]!] as const));
    rows.forEach((row, i) => (data[i * size + item] = (scores[row * size + item]! - mean) / spread));
  }
  return data;
}

function meanAndSpread(answers: (readonly [score: number, weight: number])[]): [mean: number, spread: number] {
  const given = answers.filter(([score]) => !Number.isNaN(score));
  const total = given.reduce((sum, [, weight]) => sum + weight, 0);
  const mean = given.reduce((sum, [score, weight]) => sum + weight * score, 0) / total;
  const variance = given.reduce((sum, [score, weight]) => sum + weight * (score - mean) ** 2, 0) / total;
  return [mean, variance > 0 ? Math.sqrt(variance) : 1];
}
