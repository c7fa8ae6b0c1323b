import { choleskyFactor, choleskySolve } from "../../../statistics/cholesky.ts";
import { SIGNALS } from "./scenario.ts";

/** Rows to learn from: signals, whether they count as fraud, and their weight. */
export interface Lesson {
  signals: Float64Array;
  label: Uint8Array;
  weight: Float64Array;
  rows: number;
}

const SIZE = SIGNALS + 1;
const STEPS = 3;
const RIDGE = 1;
/** Keeps the intercept from running away where all rows have one label. */
const TINY = 1e-6;
/** Longest step in any coefficient: far from the answer Newton's method leaps. */
const LONGEST = 2;
/** A step so short says that the answer is near. */
const CLOSE = 0.1;

export function emptyLesson(room: number): Lesson {
  return {
    signals: new Float64Array(room * SIGNALS),
    label: new Uint8Array(room),
    weight: new Float64Array(room),
    rows: 0,
  };
}

export function addRow(lesson: Lesson, signals: Float64Array, at: number, label: number, weight: number): void {
  const { rows } = lesson;
  for (let j = 0; j < SIGNALS; j++) lesson.signals[rows * SIGNALS + j] = signals[at + j]!;
  lesson.label[rows] = label;
  lesson.weight[rows] = weight;
  lesson.rows++;
}

/**
 * Logistic regression with a small ridge by a few steps of Newton's method from the model before: light enough to be fitted thousands of times
 * (logistic-regression.ts is the full one; a test holds the two together).
 *
 * @param before intercept first; kept when there is nothing to learn from
 */
export function relearnt(before: Float64Array, lesson: Lesson): Float64Array {
  let coefficients = before;
  for (let step = 0; step < STEPS; step++) {
    const { gradient, information } = derivatives(coefficients, lesson);
    const factor = choleskyFactor(information, SIZE);
    if (!factor) return coefficients;
    const move = choleskySolve(factor, SIZE, gradient);
    const longest = move.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = Math.min(1, LONGEST / longest);
    coefficients = coefficients.map((value, j) => value + scale * move[j]!);
    if (longest < CLOSE) break;
  }
  return coefficients;
}

/** Rows that are summed at once, in their order: reading and writing the sums costs more than the products. */
const BLOCK = 4;

function derivatives(coefficients: Float64Array, lesson: Lesson) {
  const gradient = coefficients.map((value, j) => (j === 0 ? 0 : -RIDGE * value));
  const packed = new Float64Array((SIZE * (SIZE + 1)) / 2);
  const [x, error, spread] = [new Float64Array(BLOCK * SIZE), new Float64Array(BLOCK), new Float64Array(BLOCK)];
  for (let row = 0; row < lesson.rows; row += BLOCK) {
    readBlock(coefficients, lesson, row, x, error, spread);
    const [e0, e1, e2, e3] = [error[0]!, error[1]!, error[2]!, error[3]!];
    for (let j = 0, cell = 0; j < SIZE; j++) {
      const [x0, x1, x2, x3] = [x[j]!, x[SIZE + j]!, x[2 * SIZE + j]!, x[3 * SIZE + j]!];
      gradient[j] = gradient[j]! + e0 * x0 + e1 * x1 + e2 * x2 + e3 * x3;
      const [s0, s1, s2, s3] = [spread[0]! * x0, spread[1]! * x1, spread[2]! * x2, spread[3]! * x3];
      for (let k = 0; k <= j; k++, cell++) {
        packed[cell] = packed[cell]! + s0 * x[k]! + s1 * x[SIZE + k]! + s2 * x[2 * SIZE + k]! + s3 * x[3 * SIZE + k]!;
      }
    }
  }
  return { gradient, information: unpacked(packed) };
}

/** Values, errors and variances of some rows from one on; beyond the last row they count for nothing. */
function readBlock(
  coefficients: Float64Array,
  { signals, label, weight, rows }: Lesson,
  from: number,
  x: Float64Array,
  error: Float64Array,
  spread: Float64Array,
): void {
  for (let i = 0, at = 0; i < BLOCK; i++) {
    const row = from + i;
    let linear = coefficients[0]!;
    x[at++] = 1;
    for (let j = 1; j < SIZE; j++, at++) {
      x[at] = row < rows ? signals[row * SIGNALS + j - 1]! : 0;
      linear += coefficients[j]! * x[at]!;
    }
    const chance = 1 / (1 + Math.exp(-linear));
    const stands = row < rows ? weight[row]! : 0;
    error[i] = row < rows ? stands * (label[row]! - chance) : 0;
    spread[i] = stands * chance * (1 - chance);
  }
}

/** The lower half, row by row, as a square with the ridge on its diagonal. */
function unpacked(packed: Float64Array): Float64Array {
  const information = new Float64Array(SIZE * SIZE);
  for (let j = 0, cell = 0; j < SIZE; j++) {
    for (let k = 0; k <= j; k++) information[j * SIZE + k] = packed[cell++]!;
    information[j * SIZE + j]! += j === 0 ? TINY : RIDGE;
  }
  return information;
}
