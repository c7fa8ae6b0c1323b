import { hypergeometric2F1 } from "./hypergeometric-2f1.ts";
import type { RiskTable } from "./grouped-discrete-survival.ts";
import { fitLikelihood, type FitFailure, type LikelihoodFit } from "./likelihood-fit.ts";

export interface ShiftedBetaGeometric {
  alpha: number;
  beta: number;
}

/**
 * Fits the shifted beta-geometric model (Fader and Hardie 2007): each member is lost with the same probability in every
 * period, and that probability differs between members by a beta distribution. Its hazard in period t is
 * alpha / (alpha + beta + t - 1) (their equation 8 as a hazard).
 */
export function fitShiftedBetaGeometric(table: RiskTable): LikelihoodFit<"alpha" | "beta"> {
  const reason = unfit(table, 2);
  if (reason) return { converged: false, reason };
  return fitLikelihood(
    ["alpha", "beta"],
    (parameters, gradient) => logLikelihood(table, parameters[0]!, parameters[1]!, gradient),
    [1, 3],
  );
}

/** Why a risk table cannot be fitted by a model of so many parameters. */
export function unfit({ atRisk, lost }: RiskTable, parameters: number): FitFailure | null {
  const periods = atRisk.filter((count) => count > 0).length;
  if (periods === 0) return "no_data";
  if (lost.every((count) => count === 0)) return "no_events";
  if (atRisk.every((count, t) => count === lost[t])) return "all_events";
  return periods < parameters ? "too_few_periods" : null;
}

function logLikelihood({ atRisk, lost }: RiskTable, alpha: number, beta: number, gradient: Float64Array): number {
  let sum = 0;
  gradient.fill(0);
  for (let t = 0; t < atRisk.length; t++) {
    const [gone, kept] = [lost[t]!, atRisk[t]! - lost[t]!];
    const whole = alpha + beta + t;
    sum += gone * Math.log(alpha / whole) + kept * Math.log((beta + t) / whole);
    gradient[0]! += gone / alpha - (gone + kept) / whole;
    gradient[1]! += (kept > 0 ? kept / (beta + t) : 0) - (gone + kept) / whole;
  }
  return sum;
}

/** Survivors at the ends of periods 0 to `periods`, the first 1. */
export function shiftedBetaGeometricSurvival({ alpha, beta }: ShiftedBetaGeometric, periods: number): Float64Array {
  const survival = new Float64Array(periods + 1).fill(1);
  for (let t = 1; t <= periods; t++) survival[t] = (survival[t - 1]! * (beta + t - 1)) / (alpha + beta + t - 1);
  return survival;
}

/**
 * Discounted expected residual lifetime (Fader and Hardie 2010, equation 6 with n = renewals + 1): what the renewals still to come are
 * worth at 1 each to a member who has renewed so often and whose next renewal is due now.
 *
 * @param rate discount rate a period, above 0
 */
export function discountedResidualLifetime(
  { alpha, beta }: ShiftedBetaGeometric,
  rate: number,
  renewals: number,
): number {
  const renews = (beta + renewals) / (alpha + beta + renewals);
  return renews * hypergeometric2F1(1, beta + renewals + 1, alpha + beta + renewals + 1, 1 / (1 + rate));
}
