import { max } from "d3";
import { sampleMoments } from "../../statistics/covariance-matrix.ts";
import { heterotraitMonotrait } from "../../statistics/measurement-quality.ts";
import { varianceInflation } from "../../statistics/variance-inflation.ts";
import { HTMT_LIMIT, VIF_LIMIT } from "../path-model/arrow-rows.ts";
import type { Attitudes } from "./attitudes.ts";
import { positionsOf } from "./causal-order.ts";

export interface MoneyGate {
  /** Largest heterotrait-monotrait ratio with a construct that the effect is adjusted for; null without any. */
  htmt: number | null;
  /** Variance inflation among the constructs of the model. */
  vif: number;
  /** Why no money may stand on the effect; null when it may. */
  closed: "not_told_apart" | "collinear_drivers" | null;
}

/** Whether items tell each construct apart from those it is adjusted for, so that money may stand on its effect. */
export function moneyGates({ constructs, scores, weight, measurement }: Attitudes): MoneyGate[] {
  const { correlation, size, items } = measurement;
  const ownCorrelation = correlationOf(scores, weight);
  return constructs.map((construct, i) => {
    const positions = positionsOf(constructs, construct);
    const others = positions.slice(1);
    const htmt = max(others, (j) => heterotraitMonotrait(correlation, size, items[i]!, items[j]!)) ?? null;
    const vif = varianceInflation(ownCorrelation, constructs.length, positions)[0]!;
    const closed =
      htmt !== null && htmt >= HTMT_LIMIT ? "not_told_apart" : vif >= VIF_LIMIT ? "collinear_drivers" : null;
    return { htmt, vif, closed };
  });
}

function correlationOf(scores: readonly Float64Array[], weight: Float64Array): Float64Array {
  const { covariance } = sampleMoments(Object.fromEntries(scores.map((column, j) => [j, column])), weight);
  const k = scores.length;
  return covariance.map((value, at) => {
    return value / Math.sqrt(covariance[Math.floor(at / k) * (k + 1)]! * covariance[(at % k) * (k + 1)]!);
  });
}
