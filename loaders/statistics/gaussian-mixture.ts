import { kMeans } from "./k-means.ts";
import { pointColumns, pointsOf, type MixedRows } from "./mixed-rows.ts";
import { fillResponsibilities, mixtureDensity, type MixtureDensity } from "./mixture-density.ts";
import { mixtureEstimate, mixturePrior, type MixturePrior } from "./mixture-estimate.ts";

export interface GaussianMixtureOptions {
  /** Starts, each from a k-means of its own; the highest likelihood is kept. 3 by default. */
  starts?: number;
  /** Most rounds of a start, 200 by default. */
  iterations?: number;
  /** The rounds end when the log likelihood of a row grows by less on average; 1e-5 by default. */
  tolerance?: number;
  seed?: number;
  /** Rows that the prior of the covariances is worth beyond that of Fraley and Raftery, 0 by default; "none" for no prior. */
  prior?: number | "none";
  /** Groups to begin from, by row, in place of k-means. */
  labels?: Uint8Array;
}

export interface GaussianMixture {
  kind: "estimated";
  density: MixtureDensity;
  logLikelihood: number;
  /** Free numbers: shares, means, covariances and chances. */
  parameters: number;
  /** -2 log likelihood + parameters x ln rows (Schwarz 1978): lower is better. */
  bic: number;
  /** rows x groups, row by row: how likely a row belongs to a group. */
  responsibilities: Float64Array;
  iterations: number;
}

export interface GaussianMixtureFailure {
  kind: "failed";
  /** A covariance without volume is only met where no prior is set. */
  reason: "too_few_rows" | "too_few_distinct_rows" | "not_finite" | "singular";
}

/**
 * Mixture of groups in which numbers are jointly normal, each group with a covariance of its own, and categories are drawn apart from them and from one another (local
 * independence; Hunt and Jorgensen 1999), by expectation and maximisation (Dempster, Laird and Rubin 1977) from k-means. With the prior of Fraley and Raftery
 * (2007) the estimates are those of the highest posterior density; log likelihood and BIC are taken there, as theirs are.
 */
export function gaussianMixture(
  mixed: MixedRows,
  groups: number,
  options: GaussianMixtureOptions = {},
): GaussianMixture | GaussianMixtureFailure {
  const { starts = 3, seed = 1, prior = 0, labels } = options;
  const held = prior === "none" ? null : mixturePrior(mixed, groups, prior);
  const points = labels ? null : pointsOf(mixed);
  let best: GaussianMixture | null = null;
  for (let start = 0; start < (labels ? 1 : starts); start++) {
    const begun =
      points && kMeans(points, pointColumns(mixed), groups, { starts: start === 0 ? 5 : 1, seed: seed + start });
    if (begun?.kind === "failed") return begun;
    const fit = maximise(mixed, groups, held, labels ?? begun!.labels, options);
    if (fit && (!best || fit.logLikelihood > best.logLikelihood)) best = fit;
  }
  return best ?? { kind: "failed", reason: "singular" };
}

function maximise(
  mixed: MixedRows,
  groups: number,
  prior: MixturePrior | null,
  labels: Uint8Array,
  { iterations = 200, tolerance = 1e-5 }: GaussianMixtureOptions,
): GaussianMixture | null {
  const responsibilities = new Float64Array(mixed.rows * groups);
  labels.forEach((label, row) => (responsibilities[row * groups + label] = 1));
  let before = -Infinity;
  for (let iteration = 1; ; iteration++) {
    const density = mixtureDensity(mixtureEstimate(mixed, groups, responsibilities, prior));
    if (!density) return null;
    const logLikelihood = fillResponsibilities(density, mixed, responsibilities);
    // With a prior it is the posterior density that grows for certain.
    const settled = Math.abs(logLikelihood - before) < tolerance * mixed.rows;
    if (settled || iteration >= iterations) {
      const parameters = mixtureParameters(mixed, groups);
      const bic = -2 * logLikelihood + parameters * Math.log(mixed.rows);
      return { kind: "estimated", density, logLikelihood, parameters, bic, responsibilities, iterations: iteration };
    }
    before = logLikelihood;
  }
}

/** Free numbers of a mixture: shares but one, and for each group means, half the covariance and all chances but one a category. */
export function mixtureParameters({ columns, levels }: Pick<MixedRows, "columns" | "levels">, groups: number): number {
  const chances = levels.reduce((sum, count) => sum + count - 1, 0);
  return groups - 1 + groups * (columns + (columns * (columns + 1)) / 2 + chances);
}
