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

function derivatives(coefficients: Float64Array, { signals, label, weight, rows }: Lesson) {
  const gradient = coefficients.map((value, j) => (j === 0 ? 0 : -RIDGE * value));
  const packed = new Float64Array((SIZE * (SIZE + 1)) / 2);
  const x = new Float64Array(SIZE).fill(1);
  for (let row = 0; row < rows; row++) {
    let linear = coefficients[0]!;
    for (let j = 1; j < SIZE; j++) {
      x[j] = signals[row * SIGNALS + j - 1]!;
      linear += coefficients[j]! * x[j]!;
    }
    const chance = 1 / (1 + Math.exp(-linear));
    const error = weight[row]! * (label[row]! - chance);
    const spread = weight[row]! * chance * (1 - chance);
    for (let j = 0, cell = 0; j < SIZE; j++) {
      gradient[j]! += error * x[j]!;
      const scaled = spread * x[j]!;
      for (let k = 0; k <= j; k++) packed[cell++]! += scaled * x[k]!;
    }
  }
  return { gradient, information: unpacked(packed) };
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
