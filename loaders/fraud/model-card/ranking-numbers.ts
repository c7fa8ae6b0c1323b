import { noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Comparison } from "./compare-ranking.ts";
import type { Performance } from "./performance.ts";

export interface Comparisons {
  brought: Comparison | null;
  experts: readonly Comparison[];
}

/** How well the reference model ranks, alone, against the system that ran and against the best of its experts. */
export function rankingNumbers(
  { averagePrecision }: Performance,
  { brought, experts }: Comparisons,
): Record<string, Estimate> {
  const best = bestExpert(experts);
  return {
    "fraud.reference.average_precision": averagePrecision,
    "fraud.reference.ahead_of_brought": brought?.difference ?? nothing("fraud_no_brought_scores"),
    "fraud.reference.ahead_of_experts": best?.difference ?? nothing("fraud_few_known"),
  };
}

/** The expert that comes closest to the model on the requests that both scored. */
export function bestExpert(experts: readonly Comparison[]): Comparison | null {
  const known = experts.filter(({ difference }) => difference.estimate !== null);
  return known.reduce<Comparison | null>(
    (best, one) => (best && best.difference.estimate! <= one.difference.estimate! ? best : one),
    null,
  );
}

function nothing(reason: string): Estimate {
  return noEstimate(reason, 0, "fraud_paired_average_precision");
}
