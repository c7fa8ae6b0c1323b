import type { Check } from "../../../src/models/report.ts";
import { augmentedDifference } from "../../statistics/augmented-weighting.ts";
import { calibrationBins, expectedCalibrationError } from "../../statistics/calibration-bins.ts";
import type { FittedRegression } from "../../statistics/fitted-regression.ts";
import { holm } from "../../statistics/holm.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Comparison } from "./comparison.ts";
import type { Effect } from "./effects.ts";
import type { LoyalPolicies } from "./loyal-policies.ts";

/** What was foretold and what happened may lie this far apart on average. */
const LARGEST_CALIBRATION_ERROR = 0.02;
/** The most weight that the heaviest hundredth of either group may carry, were policies weighted. */
const LARGEST_WEIGHT = 0.1;
/** A placebo fails below this corrected p-value. */
const PLACEBO_LEVEL = 0.1;

/** How well the model foretells, in tenths of policies. */
export function calibrationCheck({ residuals }: FittedRegression, kept: Float64Array): Check {
  const known = [...kept.keys()].filter((i) => !Number.isNaN(kept[i]!));
  const probability = Float64Array.from(known, (i) => kept[i]! - residuals[i]!);
  const outcome = Float64Array.from(known, (i) => kept[i]!);
  const order = Uint32Array.from(known.keys()).sort((a, b) => probability[b]! - probability[a]! || a - b);
  const error = expectedCalibrationError(calibrationBins(probability, outcome, order)) ?? 1;
  return {
    id: "loyal_calibration",
    passed: error <= LARGEST_CALIBRATION_ERROR,
    value: error,
    limit: LARGEST_CALIBRATION_ERROR,
  };
}

/** Whether a few policies that are unusual for their group would decide. */
export function overlapCheck(comparisons: readonly Comparison[]): Check {
  const heaviest = Math.max(
    0,
    ...comparisons.flatMap((comparison) => [1, 0].map((side) => topWeight(comparison, side))),
  );
  return { id: "loyal_overlap", passed: heaviest <= LARGEST_WEIGHT, value: heaviest, limit: LARGEST_WEIGHT };
}

/** Whether weighting comes to what the regression comes to. */
export function secondMethodCheck(effects: readonly Effect[], quantile: number): Check {
  const passed = effects.every(({ difference, weighted }) => {
    return Math.abs(weighted.mean - difference.mean) <= quantile * difference.error;
  });
  return { id: "loyal_second_method", passed, value: null, limit: null };
}

/** Deaths and claims within 25 months, which these traits do not bring about, made alike by weights. */
export function placeboOf({ group, propensity }: Comparison, { died, customer }: LoyalPolicies): MeanWithError {
  return augmentedDifference({ outcome: died, group, propensity, clusters: customer });
}

export function placeboCheck(placebos: readonly MeanWithError[]): Check {
  const pValues = placebos.map(({ mean, error }) => (error > 0 ? 2 * normalCdf(-Math.abs(mean / error), 0, 1) : NaN));
  const known = holm(pValues).filter((p) => !Number.isNaN(p));
  const passed = known.length > 0 && Math.min(...known) >= PLACEBO_LEVEL;
  return { id: "loyal_placebo", passed, value: null, limit: null };
}

function topWeight({ group, propensity }: Comparison, side: number): number {
  const weights = Float64Array.from(
    [...group.keys()].filter((i) => group[i] === side),
    (i) => 1 / (side === 1 ? propensity[i]! : 1 - propensity[i]!),
  ).sort();
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const heaviest = weights.subarray(weights.length - Math.max(1, Math.floor(weights.length / 100)));
  return heaviest.reduce((total, weight) => total + weight, 0) / sum;
}
