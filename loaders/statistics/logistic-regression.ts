import { choleskyFactor, choleskyInverse, choleskySolve } from "./cholesky.ts";

export interface LogisticRegressionInput {
  /** rows x columns, row by row; the intercept is added. */
  predictors: Float64Array;
  columns: number;
  /** 0 or 1 by row. */
  outcome: ArrayLike<number>;
  /** By row; 1 each when left out. */
  weights?: ArrayLike<number>;
  /** Half the penalty on each squared coefficient but the intercept's; 0 by default. */
  ridge?: number;
}

export interface LogisticRegression {
  kind: "estimated";
  /** Intercept first. */
  coefficients: Float64Array;
  standardErrors: Float64Array;
  /** Fitted probabilities by row. */
  probabilities: Float64Array;
  logLikelihood: number;
  iterations: number;
}

export interface LogisticRegressionFailure {
  kind: "failed";
  /** Only one outcome; predictors that hang together; or predictors that tell the outcomes apart without error, so that coefficients grow without end. */
  reason: "one_outcome" | "collinear" | "separated";
}

const ITERATIONS = 50;
const TOLERANCE = 1e-10;
/** Linear predictors beyond this stand for certainty. */
const CERTAIN = 18;

/**
 * Logistic regression by Newton's method with step halving (maximum likelihood, or penalised with `ridge`; Hosmer and Lemeshow 2000). Weights are
 * frequencies: standard errors take them so.
 */
export function logisticRegression(input: LogisticRegressionInput): LogisticRegression | LogisticRegressionFailure {
  if (!hasBothOutcomes(input)) return { kind: "failed", reason: "one_outcome" };
  let coefficients = new Float64Array(input.columns + 1);
  let at = evaluate(input, coefficients);
  for (let iteration = 1; iteration <= ITERATIONS; iteration++) {
    const factor = choleskyFactor(at.information, coefficients.length);
    if (!factor) return { kind: "failed", reason: at.certain ? "separated" : "collinear" };
    const step = choleskySolve(factor, coefficients.length, at.gradient);
    const next = improve(input, coefficients, step, at.objective);
    const gain = next.at.objective - at.objective;
    ({ coefficients, at } = next);
    if (gain <= TOLERANCE * (Math.abs(at.objective) + TOLERANCE)) return concluded(coefficients, at, iteration);
  }
  return { kind: "failed", reason: "separated" };
}

interface Evaluation {
  logLikelihood: number;
  /** Log-likelihood less the penalty. */
  objective: number;
  gradient: Float64Array;
  information: Float64Array;
  probabilities: Float64Array;
  /** Whether a row is as good as certain. */
  certain: boolean;
}

function concluded(coefficients: Float64Array, at: Evaluation, iterations: number) {
  const factor = choleskyFactor(at.information, coefficients.length);
  if (at.certain || !factor) return { kind: "failed", reason: "separated" } as const;
  const inverse = choleskyInverse(factor, coefficients.length);
  const standardErrors = coefficients.map((_, i) => Math.sqrt(inverse[i * coefficients.length + i]!));
  const { probabilities, logLikelihood } = at;
  return { kind: "estimated", coefficients, standardErrors, probabilities, logLikelihood, iterations } as const;
}

function hasBothOutcomes({ outcome, weights }: LogisticRegressionInput): boolean {
  const seen = new Set<number>();
  for (let row = 0; row < outcome.length; row++) if ((weights?.[row] ?? 1) > 0) seen.add(outcome[row]!);
  return seen.has(0) && seen.has(1);
}

function improve(input: LogisticRegressionInput, from: Float64Array, step: Float64Array, objective: number) {
  let scale = 1;
  for (let halving = 0; ; halving++, scale /= 2) {
    const coefficients = from.map((value, i) => value + scale * step[i]!);
    const at = evaluate(input, coefficients);
    if (at.objective >= objective || halving === 20) return { coefficients, at };
  }
}

function evaluate(input: LogisticRegressionInput, coefficients: Float64Array): Evaluation {
  const { outcome, weights, ridge = 0 } = input;
  const size = coefficients.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const probabilities = new Float64Array(outcome.length);
  const row = { at: new Int32Array(size), value: new Float64Array(size).fill(1), length: 1 };
  let logLikelihood = 0;
  let certain = false;
  for (let i = 0; i < outcome.length; i++) {
    const weight = weights?.[i] ?? 1;
    const linear = readRow(input, i, coefficients, row);
    const probability = 1 / (1 + Math.exp(-linear));
    probabilities[i] = probability;
    certain ||= weight > 0 && Math.abs(linear) > CERTAIN;
    logLikelihood -= weight * Math.log1p(Math.exp(outcome[i] === 1 ? -linear : linear));
    addRow(row, weight * (outcome[i]! - probability), weight * probability * (1 - probability), gradient, information);
  }
  const penalty = penalise(coefficients, ridge, gradient, information);
  return { logLikelihood, objective: logLikelihood - penalty, gradient, information, probabilities, certain };
}

/** What is not zero of a row, intercept first: indicator columns leave little. */
interface SparseRow {
  at: Int32Array;
  value: Float64Array;
  length: number;
}

/** Reads a row and gives its linear predictor. */
function readRow(
  { predictors, columns }: LogisticRegressionInput,
  i: number,
  coefficients: Float64Array,
  row: SparseRow,
): number {
  let linear = coefficients[0]!;
  row.length = 1;
  for (let j = 0; j < columns; j++) {
    const value = predictors[i * columns + j]!;
    if (value === 0) continue;
    linear += coefficients[j + 1]! * value;
    row.at[row.length] = j + 1;
    row.value[row.length++] = value;
  }
  return linear;
}

function addRow(row: SparseRow, residual: number, variance: number, gradient: Float64Array, information: Float64Array) {
  const size = gradient.length;
  for (let j = 0; j < row.length; j++) {
    const at = row.at[j]!;
    const value = row.value[j]!;
    gradient[at] = gradient[at]! + residual * value;
    for (let k = 0; k <= j; k++) {
      const cell = at * size + row.at[k]!;
      information[cell] = information[cell]! + variance * value * row.value[k]!;
    }
  }
}

function penalise(coefficients: Float64Array, ridge: number, gradient: Float64Array, information: Float64Array) {
  const size = coefficients.length;
  let penalty = 0;
  for (let j = 1; j < size; j++) {
    penalty += ridge * coefficients[j]! ** 2;
    gradient[j] = gradient[j]! - 2 * ridge * coefficients[j]!;
    information[j * size + j] = information[j * size + j]! + 2 * ridge;
  }
  return penalty;
}
