import { logisticRegression } from "../../statistics/logistic-regression.ts";
import type { Stack } from "./stack.ts";

/** Fewest frauds that a line is drawn through. */
const FEWEST_FRAUDS = 20;

export interface Calibration {
  intercept: number;
  slope: number;
}

/** Platt's (1999) line through the log-odds of out-of-time scores; null with too few frauds, or when scores do not rise with them. */
export function calibrate(logOdds: Float64Array, outcome: Uint8Array): Calibration | null {
  if (outcome.reduce((sum, one) => sum + one, 0) < FEWEST_FRAUDS) return null;
  const fit = logisticRegression({ predictors: logOdds, columns: 1, outcome });
  if (fit.kind === "failed" || !(fit.coefficients[1]! > 0)) return null;
  return { intercept: fit.coefficients[0]!, slope: fit.coefficients[1]! };
}

/** The stack whose log-odds are calibrated. */
export function calibrated({ base, weights }: Stack, { intercept, slope }: Calibration): Stack {
  const scaled = Object.entries(weights).map(([source, { weight, unknown }]) => [
    source,
    { weight: slope * weight, unknown: slope * unknown },
  ]);
  return { base: intercept + slope * base, weights: Object.fromEntries(scaled) as Stack["weights"] };
}
