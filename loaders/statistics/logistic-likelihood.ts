import type { LogisticRegressionInput } from "./logistic-regression.ts";
import { addWeightedGram } from "./weighted-gram.ts";

export interface LogisticLikelihood {
  logLikelihood: number;
  /** Log-likelihood less the penalty. */
  objective: number;
  gradient: Float64Array;
  /** Lower half of the negative Hessian, intercept first. */
  information: Float64Array;
  probabilities: Float64Array;
  /** Whether a row is as good as certain. */
  certain: boolean;
}

/** Linear predictors beyond this stand for certainty. */
const CERTAIN = 18;

/** With more of the predictors different from 0, passing over the others costs more than it saves. */
const SPARSE = 0.3;

/** The penalised log-likelihood of a logistic regression and its derivatives at given coefficients, intercept first. */
export function logisticLikelihood(input: LogisticRegressionInput, coefficients: Float64Array): LogisticLikelihood {
  const size = coefficients.length;
  const rows = input.outcome.length;
  const slopes: Slopes = { residuals: new Float64Array(rows), variances: new Float64Array(rows) };
  const derivatives = { gradient: new Float64Array(size), information: new Float64Array(size * size) };
  const passed = passRows(input, coefficients, slopes);
  if (filledShare(input.predictors) < SPARSE) addSparse(input, slopes, derivatives);
  else addDense(input, slopes, derivatives);
  const penalty = penalise(coefficients, input.ridge ?? 0, derivatives);
  return { ...passed, ...derivatives, objective: passed.logLikelihood - penalty };
}

/** First and second derivative of the log-likelihood by the linear predictor, weighted, by row; the second negative. */
interface Slopes {
  residuals: Float64Array;
  variances: Float64Array;
}

interface Derivatives {
  gradient: Float64Array;
  information: Float64Array;
}

function passRows(input: LogisticRegressionInput, coefficients: Float64Array, { residuals, variances }: Slopes) {
  const { predictors, columns, outcome, weights } = input;
  const probabilities = new Float64Array(outcome.length);
  let logLikelihood = 0;
  let certain = false;
  for (let i = 0, at = 0; i < outcome.length; i++) {
    const weight = weights ? weights[i]! : 1;
    let linear = coefficients[0]!;
    for (let j = 1; j <= columns; j++) linear += coefficients[j]! * predictors[at++]!;
    const probability = 1 / (1 + Math.exp(-linear));
    probabilities[i] = probability;
    certain ||= weight > 0 && Math.abs(linear) > CERTAIN;
    const against = Math.max(0, linear) - outcome[i]! * linear;
    logLikelihood -= weight * (against + Math.log1p(Math.exp(-Math.abs(linear))));
    residuals[i] = weight * (outcome[i]! - probability);
    variances[i] = weight * probability * (1 - probability);
  }
  return { logLikelihood, probabilities, certain };
}

/** The share of values other than 0, by a thousand of them. */
function filledShare(predictors: Float64Array): number {
  const step = Math.max(1, Math.floor(predictors.length / 1009));
  let [filled, seen] = [0, 0];
  for (let i = 0; i < predictors.length; i += step, seen++) if (predictors[i] !== 0) filled++;
  return filled / Math.max(1, seen);
}

function addDense({ predictors, columns }: LogisticRegressionInput, slopes: Slopes, derivatives: Derivatives): void {
  const { residuals, variances } = slopes;
  const { gradient, information } = derivatives;
  const size = columns + 1;
  for (let i = 0, at = 0; i < residuals.length; i++) {
    const residual = residuals[i]!;
    const variance = variances[i]!;
    gradient[0]! += residual;
    information[0]! += variance;
    for (let j = 1; j < size; j++) {
      const value = predictors[at++]!;
      gradient[j]! += residual * value;
      information[j * size]! += variance * value;
    }
  }
  const gram = new Float64Array(columns * columns);
  addWeightedGram(gram, predictors, columns, variances);
  for (let j = 0; j < columns; j++) {
    for (let k = 0; k <= j; k++) information[(j + 1) * size + k + 1] = gram[j * columns + k]!;
  }
}

/** Passes over zeros: indicator columns leave little. */
function addSparse({ predictors, columns }: LogisticRegressionInput, slopes: Slopes, derivatives: Derivatives): void {
  const { gradient, information } = derivatives;
  const size = columns + 1;
  const at = new Int32Array(size);
  const value = new Float64Array(size).fill(1);
  for (let i = 0; i < slopes.residuals.length; i++) {
    let length = 1;
    for (let j = 0; j < columns; j++) {
      const here = predictors[i * columns + j]!;
      if (here === 0) continue;
      at[length] = j + 1;
      value[length++] = here;
    }
    for (let a = 0; a < length; a++) {
      gradient[at[a]!]! += slopes.residuals[i]! * value[a]!;
      const scaled = slopes.variances[i]! * value[a]!;
      for (let b = 0; b <= a; b++) information[at[a]! * size + at[b]!]! += scaled * value[b]!;
    }
  }
}

function penalise(coefficients: Float64Array, ridge: number, { gradient, information }: Derivatives): number {
  const size = coefficients.length;
  let penalty = 0;
  for (let j = 1; j < size; j++) {
    penalty += ridge * coefficients[j]! ** 2;
    gradient[j]! -= 2 * ridge * coefficients[j]!;
    information[j * size + j]! += 2 * ridge;
  }
  return penalty;
}
