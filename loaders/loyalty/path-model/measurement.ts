import { max } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import {
  averageVarianceExtracted,
  compositeReliability,
  cronbachAlpha,
  heterotraitMonotrait,
  rhoA,
} from "../../statistics/measurement-quality.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { MeasuredConstruct } from "./answer-matrix.ts";
import type { NoPaths, PathEstimate } from "./estimate-paths.ts";
import type { PreparedWave } from "./prepare-wave.ts";
import { effectiveSize } from "./response-weights.ts";

/**
 * How well each construct is measured: rows {construct, items, respondents, mean, low, high, alpha, rho_a, rho_c, ave, htmt, r2}. Loadings behind
 * rho_c and ave are those of the weighted sums; htmt is the largest with any other construct. What needs two items or a model is null without.
 */
export function measurementRows(wave: PreparedWave, paths: PathEstimate | NoPaths): Row[] {
  const { matrix, correlation, model } = wave;
  const size = matrix.items.length;
  return matrix.constructs.map((construct) => {
    const position = model.constructs.findIndex(({ name }) => name === construct.name);
    const estimate = paths.kind === "estimated" && position >= 0 ? paths : null;
    const loadings = estimate ? construct.items.map((item) => estimate.composite.loadings[item]!) : null;
    return {
      construct: construct.name,
      items: construct.items.length,
      ...meanScore(wave, construct),
      alpha: cronbachAlpha(correlation, size, construct.items),
      rho_a:
        estimate && construct.items.length > 1
          ? rhoA(correlation, size, construct.items, estimate.composite.weights)
          : null,
      rho_c: loadings && compositeReliability(loadings),
      ave: loadings && averageVarianceExtracted(loadings),
      htmt: max(matrix.constructs, (other) => (other === construct ? null : htmtOf(wave, construct, other))) ?? null,
      r2: estimate?.r2[position] ?? null,
    };
  });
}

/** Weighted mean of a construct's scores (each the mean of a person's answers) with its 90 % interval; null for fewer than ten people. */
export function meanScore({ matrix, weights }: PreparedWave, { items }: MeasuredConstruct) {
  const scores = matrix.surveys.map((_, row) => meanAnswer(matrix.scores, row * matrix.items.length, items));
  const given = [...scores.keys()].filter((row) => !Number.isNaN(scores[row]!));
  if (given.length < FEWEST_PEOPLE) return { respondents: given.length, mean: null, low: null, high: null };
  const own = given.map((row) => weights[row]!);
  const total = own.reduce((sum, weight) => sum + weight, 0);
  const mean = given.reduce((sum, row) => sum + weights[row]! * scores[row]!, 0) / total;
  const variance = given.reduce((sum, row) => sum + weights[row]! * (scores[row]! - mean) ** 2, 0) / total;
  const halfWidth = NORMAL_QUANTILE * Math.sqrt(variance / effectiveSize(own));
  return { respondents: given.length, mean, low: mean - halfWidth, high: mean + halfWidth };
}

function meanAnswer(scores: Float64Array, start: number, items: readonly number[]): number {
  const given = items.map((item) => scores[start + item]!).filter((score) => !Number.isNaN(score));
  return given.length === 0 ? NaN : given.reduce((sum, score) => sum + score, 0) / given.length;
}

export function htmtOf(
  { matrix, correlation }: PreparedWave,
  a: MeasuredConstruct,
  b: MeasuredConstruct,
): number | null {
  return heterotraitMonotrait(correlation, matrix.items.length, a.items, b.items);
}

/** Heterotrait-monotrait ratio of each pair of constructs: rows {construct, other, htmt}. */
export function htmtRows(wave: PreparedWave): Row[] {
  return wave.matrix.constructs.flatMap((construct, i) =>
    wave.matrix.constructs.slice(0, i).map((other) => {
      return { construct: construct.name, other: other.name, htmt: htmtOf(wave, construct, other) };
    }),
  );
}

/** How each item hangs together with its construct: rows {construct, item, loading, weight}. */
export function loadingRows({ matrix, model }: PreparedWave, paths: PathEstimate | NoPaths): Row[] {
  if (paths.kind === "failed") return [];
  return model.constructs.flatMap(({ name, items }) =>
    items.map((item) => ({
      construct: name,
      item: matrix.items[item]!,
      loading: paths.composite.loadings[item]!,
      weight: paths.composite.weights[item]!,
    })),
  );
}
