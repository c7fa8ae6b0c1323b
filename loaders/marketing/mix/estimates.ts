import { quantileSorted } from "d3";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { MixVerdict } from "./mix-findings.ts";

/** What an estimate from the posterior rests on. */
export interface Basis {
  verdict: MixVerdict;
  /** Whether the data tell the effect from none; if not, the interval starts at 0. */
  told: boolean;
  /** Weeks that the model was fitted to. */
  weeks: number;
  warnings?: string[];
}

const METHOD = "marketing_mix";

/** Posterior median with its 90 % interval; none when the model failed its checks. */
export function posteriorEstimate(draws: ArrayLike<number>, { verdict, told, weeks, warnings = [] }: Basis): Estimate {
  if (verdict === "fail") return noEstimate("mix_failed", weeks, METHOD, "C");
  const sorted = Array.from(Float64Array.from(draws).sort());
  const at = (probability: number) => quantileSorted(sorted, probability)!;
  return estimateOf(at(0.5), weeks, METHOD, {
    low: told ? at(0.05) : 0,
    high: at(0.95),
    grade: "C",
    warnings: [...warnings, ...(told ? [] : ["mix_not_told"]), ...(verdict === "review" ? ["mix_review"] : [])],
  });
}

/**
 * Draws of an amount in money: sales of each draw times what a sale is worth, with the error of the worth drawn independently from the
 * normal distribution that its interval stands for.
 */
export function worthDraws(sales: Float64Array, worth: Estimate, normal: () => number): Float64Array | null {
  const { estimate, low, high } = worth;
  if (estimate === null) return null;
  const error = low === null || high === null ? 0 : (high - low) / (2 * NORMAL_QUANTILE);
  return sales.map((value) => value * (estimate + error * normal()));
}
