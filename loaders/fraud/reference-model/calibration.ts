import { plattScaling } from "../../statistics/platt-scaling.ts";
import { lessonsWhere, type Lessons } from "./lessons.ts";
import type { Stack } from "./stack.ts";

/** Fewest frauds that a line is drawn through. */
const FEWEST_FRAUDS = 20;

export interface Calibration {
  intercept: number;
  slope: number;
}

/**
 * Platt's line through log-odds that were given out of time, by what may be learnt at a moment. Null with too few frauds, or when fraud does not rise
 * with them.
 *
 * @param logOdds by request, NaN where none were given
 */
export function calibrate(logOdds: Float64Array, lessons: Lessons): Calibration | null {
  const given = lessonsWhere(lessons, (request) => !Number.isNaN(logOdds[request]!));
  if (given.frauds < FEWEST_FRAUDS) return null;
  const { rows, outcome } = given;
  const scores = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) scores[i] = logOdds[rows[i]!]!;
  const fit = plattScaling(scores, outcome);
  return fit.kind === "estimated" && fit.slope > 0 ? { intercept: fit.intercept, slope: fit.slope } : null;
}

/** The stack whose log-odds are calibrated. */
export function calibrated({ base, weights }: Stack, { intercept, slope }: Calibration): Stack {
  const scaled = Object.entries(weights).map(([source, { weight, unknown }]) => [
    source,
    { weight: slope * weight, unknown: slope * unknown },
  ]);
  return { base: intercept + slope * base, weights: Object.fromEntries(scaled) as Stack["weights"] };
}
