import betaln from "@stdlib/math-base-special-betaln";
import { survivalLogLikelihood, type RiskTable } from "./grouped-discrete-survival.ts";
import { fitLikelihood, type LikelihoodFit } from "./likelihood-fit.ts";
import { withNumericGradient } from "./quasi-newton.ts";
import { unfit } from "./shifted-beta-geometric.ts";

export interface BetaDiscreteWeibull {
  alpha: number;
  beta: number;
  /** Above 1 a member's own risk of leaving grows with time, below 1 it falls; at 1 the model is the shifted beta-geometric. */
  c: number;
}

/**
 * Fits the beta-discrete-Weibull model (Fader, Hardie, Liu, Davin and Steenburgh 2018, equation 5): survival to t is
 * B(alpha, beta + t^c) / B(alpha, beta), so that each member's own risk may change with time.
 */
export function fitBetaDiscreteWeibull(table: RiskTable): LikelihoodFit<"alpha" | "beta" | "c"> {
  const reason = unfit(table, 3);
  if (reason) return { converged: false, reason };
  const periods = table.atRisk.length;
  const value = ([alpha, beta, c]: Float64Array) =>
    survivalLogLikelihood(table, betaDiscreteWeibullSurvival({ alpha: alpha!, beta: beta!, c: c! }, periods));
  return fitLikelihood(["alpha", "beta", "c"], withNumericGradient(value), [1, 3, 1]);
}

/** Survivors at the ends of periods 0 to `periods`, the first 1. */
export function betaDiscreteWeibullSurvival({ alpha, beta, c }: BetaDiscreteWeibull, periods: number): Float64Array {
  const start = betaln(alpha, beta);
  return Float64Array.from({ length: periods + 1 }, (_, t) =>
    t === 0 ? 1 : Math.exp(betaln(alpha, beta + t ** c) - start),
  );
}
