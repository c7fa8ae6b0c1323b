import { choleskyFactor, choleskyInverse, choleskySolve } from "./cholesky.ts";
import { logisticLikelihood, type LogisticLikelihood } from "./logistic-likelihood.ts";

export interface LogisticRegressionInput {
  /** rows x columns, row by row; the intercept is added. */
  predictors: Float64Array;
  columns: number;
  /** 0 or 1 by row; a value between them is a row of either outcome, with such weights. */
  outcome: ArrayLike<number>;
  /** By row; 1 each when left out. */
  weights?: ArrayLike<number>;
  /** Penalty on each squared coefficient but the intercept's, 0 by default: 1 / (2 C) of scikit-learn's C. A penalty holds what certainty would send off. */
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
const ROWS_TO_BEGIN = 20_000;

/**
 * Logistic regression by Newton's method with step halving (maximum likelihood, or penalised with `ridge`; Hosmer and Lemeshow 2000). Weights are
 * frequencies: standard errors take them so.
 */
export function logisticRegression(input: LogisticRegressionInput): LogisticRegression | LogisticRegressionFailure {
  if (!hasBothOutcomes(input)) return { kind: "failed", reason: "one_outcome" };
  const penalised = (input.ridge ?? 0) > 0;
  let coefficients = startingPoint(input);
  let at = logisticLikelihood(input, coefficients);
  for (let iteration = 1; iteration <= ITERATIONS; iteration++) {
    const factor = choleskyFactor(at.information, coefficients.length);
    if (!factor) return { kind: "failed", reason: at.certain ? "separated" : "collinear" };
    const step = choleskySolve(factor, coefficients.length, at.gradient);
    const next = improve(input, coefficients, step, at.objective);
    const gain = next.at.objective - at.objective;
    ({ coefficients, at } = next);
    if (gain <= TOLERANCE * (Math.abs(at.objective) + TOLERANCE))
      return concluded(coefficients, at, iteration, penalised);
  }
  return { kind: "failed", reason: "separated" };
}

/** Many rows begin at what some of them say, which spares most of Newton's steps over all. */
function startingPoint(input: LogisticRegressionInput): Float64Array {
  const step = Math.floor(input.outcome.length / ROWS_TO_BEGIN);
  const some = step > 1 ? logisticRegression(thinned(input, step)) : null;
  return some?.kind === "estimated" ? some.coefficients : new Float64Array(input.columns + 1);
}

/** Every so many rows, with a penalty that is as much less. */
function thinned({ predictors, columns, outcome, weights, ridge = 0 }: LogisticRegressionInput, step: number) {
  const rows = Uint32Array.from({ length: Math.ceil(outcome.length / step) }, (_, i) => i * step);
  const own = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => own.set(predictors.subarray(row * columns, (row + 1) * columns), i * columns));
  return {
    predictors: own,
    columns,
    outcome: Float64Array.from(rows, (row) => outcome[row]!),
    weights: Float64Array.from(rows, (row) => weights?.[row] ?? 1),
    ridge: ridge / step,
  };
}

function concluded(coefficients: Float64Array, at: LogisticLikelihood, iterations: number, penalised: boolean) {
  const factor = choleskyFactor(at.information, coefficients.length);
  if ((at.certain && !penalised) || !factor) return { kind: "failed", reason: "separated" } as const;
  const inverse = choleskyInverse(factor, coefficients.length);
  const standardErrors = coefficients.map((_, i) => Math.sqrt(inverse[i * coefficients.length + i]!));
  const { probabilities, logLikelihood } = at;
  return { kind: "estimated", coefficients, standardErrors, probabilities, logLikelihood, iterations } as const;
}

function hasBothOutcomes({ outcome, weights }: LogisticRegressionInput): boolean {
  let [some, all] = [false, true];
  for (let row = 0; row < outcome.length && !(some && !all); row++) {
    if (weights && !(weights[row]! > 0)) continue;
    if (outcome[row]! > 0) some = true;
    if (outcome[row]! < 1) all = false;
  }
  return some && !all;
}

function improve(input: LogisticRegressionInput, from: Float64Array, step: Float64Array, objective: number) {
  let scale = 1;
  for (let halving = 0; ; halving++, scale /= 2) {
    const coefficients = from.map((value, i) => value + scale * step[i]!);
    const at = logisticLikelihood(input, coefficients);
    if (at.objective >= objective || halving === 20) return { coefficients, at };
  }
}
