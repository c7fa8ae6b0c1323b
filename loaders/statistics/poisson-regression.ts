import { choleskyFactor, choleskyInverse, choleskySolve } from "./cholesky.ts";

export interface PoissonInput {
  /** Columns, one for each covariate; the intercept is added. */
  covariates: readonly Float64Array[];
  /** Events of each row. */
  count: ArrayLike<number>;
  /** Time at risk of each row, above 0. */
  exposure: ArrayLike<number>;
  weight?: ArrayLike<number>;
  /** Code of the person of each row, 0, 1, ...: standard errors allow for likeness within. */
  cluster: ArrayLike<number>;
}

export interface PoissonFit {
  kind: "estimated";
  /** Log rate ratios, the intercept last. */
  coefficients: Float64Array;
  /** By rows; right whatever the variance of the counts, as long as the mean is (Zeger and Liang 1986). */
  covariance: Float64Array;
  events: number;
}

export interface NoPoissonFit {
  kind: "failed";
  reason: "no_events" | "collinear" | "not_converged";
}

const ITERATIONS = 50;

/** Poisson rates, log-linear in the covariates, by Newton steps with a cluster-robust covariance. */
export function poissonRegression(input: PoissonInput): PoissonFit | NoPoissonFit {
  const n = input.count.length;
  const size = input.covariates.length + 1;
  const x = rowsOf(input.covariates, n);
  const weight = input.weight ?? new Float64Array(n).fill(1);
  let events = 0;
  let [weighted, time] = [0, 0];
  for (let i = 0; i < n; i++) {
    events += input.count[i]!;
    weighted += weight[i]! * input.count[i]!;
    time += weight[i]! * input.exposure[i]!;
  }
  if (!(weighted > 0)) return { kind: "failed", reason: "no_events" };
  const coefficients = new Float64Array(size);
  coefficients[size - 1] = Math.log(weighted / time);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const { gradient, information, residual } = derivatives(input, x, weight, coefficients);
    const factor = choleskyFactor(information, size);
    if (!factor) return { kind: "failed", reason: "collinear" };
    const step = choleskySolve(factor, size, gradient);
    const longest = Math.max(...step.map(Math.abs));
    if (longest < 1e-9) {
      const covariance = sandwich(choleskyInverse(factor, size), scoresOf(x, size, residual, input.cluster), size);
      return { kind: "estimated", coefficients, covariance, events };
    }
    // No step longer than 2 in the logarithm, so that a poor start cannot overshoot.
    const length = Math.min(1, 2 / longest);
    step.forEach((change, j) => (coefficients[j] = coefficients[j]! + length * change));
  }
  return { kind: "failed", reason: "not_converged" };
}

function rowsOf(covariates: readonly Float64Array[], n: number): Float64Array {
  const size = covariates.length + 1;
  const x = new Float64Array(n * size).fill(1);
  covariates.forEach((column, j) => {
    for (let i = 0; i < n; i++) x[i * size + j] = column[i]!;
  });
  return x;
}

function derivatives(
  { count, exposure }: PoissonInput,
  x: Float64Array,
  weight: ArrayLike<number>,
  coefficients: Float64Array,
): { gradient: Float64Array; information: Float64Array; residual: Float64Array } {
  const size = coefficients.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const residual = new Float64Array(count.length);
  for (let i = 0; i < count.length; i++) {
    let predictor = 0;
    for (let j = 0; j < size; j++) predictor += coefficients[j]! * x[i * size + j]!;
    const mean = weight[i]! * exposure[i]! * Math.exp(predictor);
    residual[i] = weight[i]! * count[i]! - mean;
    for (let j = 0; j < size; j++) {
      const value = x[i * size + j]!;
      gradient[j] = gradient[j]! + residual[i]! * value;
      for (let k = 0; k <= j; k++)
        information[j * size + k] = information[j * size + k]! + mean * value * x[i * size + k]!;
    }
  }
  for (let j = 0; j < size; j++) for (let k = 0; k < j; k++) information[k * size + j] = information[j * size + k]!;
  return { gradient, information, residual };
}

/** Sum over clusters of the outer product of each cluster's score. */
function scoresOf(x: Float64Array, size: number, residual: Float64Array, cluster: ArrayLike<number>): Float64Array {
  const sums = new Map<number, Float64Array>();
  for (let i = 0; i < residual.length; i++) {
    const sum = sums.get(cluster[i]!) ?? new Float64Array(size);
    for (let j = 0; j < size; j++) sum[j] = sum[j]! + residual[i]! * x[i * size + j]!;
    sums.set(cluster[i]!, sum);
  }
  const outer = new Float64Array(size * size);
  for (const sum of sums.values()) {
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++) outer[j * size + k] = outer[j * size + k]! + sum[j]! * sum[k]!;
  }
  return outer;
}

function sandwich(bread: Float64Array, filling: Float64Array, size: number): Float64Array {
  return product(product(bread, filling, size), bread, size);
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      for (let j = 0; j < size; j++) result[i * size + j] = result[i * size + j]! + a[i * size + k]! * b[k * size + j]!;
    }
  }
  return result;
}
