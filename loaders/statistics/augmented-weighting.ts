import { clusteredError } from "./clustered-error.ts";
import type { MeanWithError } from "./ratio-of-means.ts";

export interface WeightedGroups {
  /** 0 or 1 by row; NaN for rows whose outcome is not known, which do not count. */
  outcome: ArrayLike<number>;
  /** 1 for the first group, 0 for the second, -1 for neither. */
  group: ArrayLike<number>;
  /** Chance of being in the first group, given all else, by row. */
  propensity: ArrayLike<number>;
  /** See clusteredError. */
  clusters: ArrayLike<number>;
}

/** Chances beyond these are taken for these, so that no row counts for more than fifty. */
const CLIP = 0.02;

/**
 * Difference of two groups' means by what a model expects of each and, for what it missed, rows weighted by the inverse of their chance to be in
 * their group: right when either the model or the chances are (Robins, Rotnitzky and Zhao 1994; Bang and Robins 2005).
 *
 * @param expected what the model expects of each row in either group; without it, weighting alone (Hájek 1971)
 */
export function augmentedDifference(
  { outcome, group, propensity, clusters }: WeightedGroups,
  expected?: { first: ArrayLike<number>; second: ArrayLike<number> },
): MeanWithError {
  const rows = Array.from({ length: outcome.length }, (_, i) => i).filter((i) => {
    return group[i]! >= 0 && !Number.isNaN(outcome[i]!);
  });
  const weights = [1, 0].map((wanted) =>
    shares(rows, (i) => (group[i] === wanted ? 1 / chanceOf(propensity[i]!, wanted) : 0)),
  );
  const model = (i: number, side: number) => (expected ? (side === 0 ? expected.first : expected.second)[i]! : 0);
  const means = [0, 1].map((side) => {
    return rows.reduce((sum, i, at) => {
      return sum + model(i, side) / rows.length + weights[side]![at]! * (outcome[i]! - model(i, side));
    }, 0);
  });
  const left = [0, 1].map((side) =>
    rows.reduce((sum, i, at) => sum + weights[side]![at]! * (outcome[i]! - model(i, side)), 0),
  );
  const base = [0, 1].map((side) => means[side]! - left[side]!);
  const influences = new Float64Array(outcome.length);
  rows.forEach((i, at) => {
    const moved = (side: number) =>
      (model(i, side) - base[side]!) / rows.length + weights[side]![at]! * (outcome[i]! - model(i, side) - left[side]!);
    influences[i] = moved(0) - moved(1);
  });
  return { mean: means[0]! - means[1]!, error: clusteredError(influences, clusters) };
}

function chanceOf(propensity: number, wanted: number): number {
  const chance = Math.min(1 - CLIP, Math.max(CLIP, propensity));
  return wanted === 1 ? chance : 1 - chance;
}

/** Weights that add up to 1. */
function shares(rows: readonly number[], weightOf: (i: number) => number): Float64Array {
  const weights = Float64Array.from(rows, weightOf);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
