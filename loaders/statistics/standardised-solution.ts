import type { CovarianceModel, Parameter } from "./covariance-structure-model.ts";

export interface StandardisedSolution {
  /** In the order of model.parameters; null where a variance is not positive. */
  standardised: (number | null)[];
  r2: Record<string, number>;
}

/**
 * A solution with every variable at variance 1: coefficients times the ratio of standard deviations; variances as shares of
 * the variable's own; covariances of residuals as correlations (lavaan's std.all).
 *
 * @param values of model.parameters
 * @param all m x m implied covariances of observed and latent variables
 */
export function standardise(model: CovarianceModel, values: Float64Array, all: Float64Array): StandardisedSolution {
  const m = model.variables.length;
  const variance = (i: number) => all[i * m + i]!;
  const residual = residualVariances(model, values);
  const standardised = model.parameters.map(({ matrix, row, column }, i) => {
    const value = values[i]!;
    if (matrix === "coefficient") return finite(value * Math.sqrt(variance(column) / variance(row)));
    if (row === column) return finite(value / variance(row));
    return finite(value / Math.sqrt(residual[row]! * residual[column]!));
  });
  const explained = new Set(model.parameters.filter(isCoefficient).map(({ row }) => row));
  const r2 = [...explained].map((i): [string, number] => [model.variables[i]!, 1 - residual[i]! / variance(i)]);
  return { standardised, r2: Object.fromEntries(r2.filter(([, share]) => Number.isFinite(share))) };
}

function isCoefficient({ matrix }: Parameter): boolean {
  return matrix === "coefficient";
}

function residualVariances(model: CovarianceModel, values: Float64Array): Float64Array {
  const residual = new Float64Array(model.variables.length);
  model.parameters.forEach(({ matrix, row, column }, i) => {
    if (matrix === "covariance" && row === column) residual[row] = values[i]!;
  });
  return residual;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
