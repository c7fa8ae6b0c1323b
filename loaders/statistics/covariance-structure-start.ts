import type { CovarianceModel, Parameter } from "./covariance-structure-model.ts";

/**
 * Values of the free parameters from which scoring starts: loadings by instruments among the indicators of the same latent
 * variable (Hägglund 1982), half of each variance as residual, no regressions and no covariances.
 *
 * @param sample p x p in the order of model.observed
 */
export function startValues(model: CovarianceModel, sample: Float64Array): Float64Array {
  const p = model.observed.length;
  const variance = (i: number) => sample[i * p + i]!;
  return Float64Array.from(model.free, (parameter) => {
    const { operator, row, column } = parameter;
    if (operator === "=~") return startLoading(model, sample, parameter);
    if (operator === "~" || row !== column) return 0;
    return row < p ? 0.5 * variance(row) : 0.5 * variance(markerOf(model, row));
  });
}

function indicatorsOf(model: CovarianceModel, latent: number): Parameter[] {
  return model.parameters.filter(({ operator, column }) => operator === "=~" && column === latent);
}

/** The first indicator that is observed; for a latent variable measured by latent ones, the first of theirs. */
function markerOf(model: CovarianceModel, latent: number): number {
  const first = indicatorsOf(model, latent)[0];
  if (!first) return 0;
  return first.row < model.observed.length ? first.row : markerOf(model, first.row);
}

function startLoading(model: CovarianceModel, sample: Float64Array, { row, column }: Parameter): number {
  const p = model.observed.length;
  if (row >= p) return 1;
  const marker = indicatorsOf(model, column).find(({ fixed }) => fixed !== undefined)?.row;
  if (marker === undefined) return Math.sqrt(0.5 * sample[row * p + row]!);
  const scale = Math.sqrt(sample[row * p + row]! / sample[marker * p + marker]!);
  let above = 0;
  let below = 0;
  for (const { row: other } of indicatorsOf(model, column)) {
    if (other === row || other === marker || other >= p) continue;
    above += sample[row * p + other]!;
    below += sample[marker * p + other]!;
  }
  const loading = above / below;
  const isUsable = Math.abs(loading) > 0.1 * scale && Math.abs(loading) < 10 * scale;
  return isUsable ? loading : scale * (sample[row * p + marker]! < 0 ? -1 : 1);
}
