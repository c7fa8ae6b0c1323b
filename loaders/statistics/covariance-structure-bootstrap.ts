import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import {
  completeModel,
  type CovarianceModel,
  type ModelOptions,
  type ModelTerm,
} from "./covariance-structure-model.ts";
import { DRAW_PRECISION, minimiseDiscrepancy } from "./covariance-structure-scoring.ts";
import { allValues } from "./implied-covariance.ts";
import { recursiveModel, regressOnMoments } from "./recursive-regressions.ts";

export interface CovarianceBootstrapInput {
  terms: ModelTerm[];
  options?: ModelOptions;
  /** Columns of equal length, one for each observed variable of the model, by name. */
  columns: Record<string, Float64Array>;
  /** Weight of each row, if rows do not count alike. */
  weights?: Float64Array;
  /** Estimates of the whole sample (CovarianceSolution.estimates). */
  start: Float64Array;
  draws: number;
  seed: number;
}

export interface CovarianceBootstrap {
  /** Values of model.parameters in each draw with a solution. */
  rows: Float64Array[];
  /** Whether a row has no negative variance. */
  admissible: boolean[];
  /** Draws without a solution. */
  failed: number;
}

/**
 * Refits a covariance structure to rows drawn with replacement (Efron 1979). Models of observed variables without loops are
 * regressed on the moments of each draw, others scored from the whole sample's solution.
 */
export default function bootstrapCovarianceStructure(input: CovarianceBootstrapInput): CovarianceBootstrap {
  const model = completeModel(input.terms, input.options);
  const recursive = recursiveModel(model);
  const data = centredRows(model.observed.map((name) => input.columns[name]!));
  const generator = xoroshiro128plus(input.seed);
  const weights = new Float64Array(data.n);
  const result: CovarianceBootstrap = { rows: [], admissible: [], failed: 0 };
  for (let draw = 0; draw < input.draws; draw++) {
    drawWeights(() => generator.next(), weights, input.weights);
    const covariance = weightedCovariance(data, weights);
    const estimates = recursive ? regressOnMoments(recursive, covariance) : scored(model, covariance, input.start);
    if (!estimates) {
      result.failed++;
      continue;
    }
    result.rows.push(allValues(model, estimates, covariance));
    result.admissible.push(
      model.free.every(({ matrix, row, column }, i) => matrix !== "covariance" || row !== column || estimates[i]! >= 0),
    );
  }
  return result;
}

/** Rows of admissible draws alone, and the share of all draws that were left out. */
export function admissibleRows({ rows, admissible, failed }: CovarianceBootstrap): {
  rows: Float64Array[];
  leftOut: number;
} {
  const kept = rows.filter((_, i) => admissible[i]);
  const draws = rows.length + failed;
  return { rows: kept, leftOut: draws === 0 ? 0 : 1 - kept.length / draws };
}

function scored(model: CovarianceModel, covariance: Float64Array, start: Float64Array): Float64Array | null {
  const minimum = minimiseDiscrepancy(model, covariance, start, DRAW_PRECISION);
  return minimum?.converged ? minimum.estimates : null;
}

interface CentredRows {
  n: number;
  p: number;
  /** n x p, row by row, each column with mean 0, so that sums of products lose no digits. */
  values: Float64Array;
}

function centredRows(columns: readonly Float64Array[]): CentredRows {
  const [n, p] = [columns[0]!.length, columns.length];
  const values = new Float64Array(n * p);
  columns.forEach((column, j) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / n;
    for (let i = 0; i < n; i++) values[i * p + j] = column[i]! - mean;
  });
  return { n, p, values };
}

/** How often each row is drawn among n draws with replacement, times its own weight. */
function drawWeights(next: () => number, weights: Float64Array, own: Float64Array | undefined): void {
  const n = weights.length;
  weights.fill(0);
  for (let i = 0; i < n; i++) {
    const row = Math.floor(((next() >>> 0) * n) / 2 ** 32);
    weights[row] = weights[row]! + (own ? own[row]! : 1);
  }
}

function weightedCovariance({ n, p, values }: CentredRows, weights: Float64Array): Float64Array {
  const sums = new Float64Array(p);
  const products = new Float64Array(p * p);
  let total = 0;
  for (let row = 0; row < n; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    total += weight;
    const offset = row * p;
    for (let i = 0; i < p; i++) {
      const value = weight * values[offset + i]!;
      sums[i] = sums[i]! + value;
      for (let j = 0; j <= i; j++) products[i * p + j] = products[i * p + j]! + value * values[offset + j]!;
    }
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const covariance = products[i * p + j]! / total - (sums[i]! / total) * (sums[j]! / total);
      products[i * p + j] = products[j * p + i] = covariance;
    }
  }
  return products;
}
