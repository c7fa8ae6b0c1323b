import type { Estimate } from "../../../src/models/evidence.ts";
import { judgedRequests, type Judged } from "../diagnostics/judged.ts";
import { calibrationNumbers } from "../diagnostics/probabilities.ts";
import { averagePrecisionOf, rocAucOf } from "../diagnostics/ranking.ts";
import type { FraudContext } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";

/** How a model ranks, and whether it foretells as many frauds as are known, on the requests whose labels had time to come. */
export interface Performance {
  judged: Judged;
  averagePrecision: Estimate;
  auc: Estimate;
  calibrationRatio: Estimate;
}

export function performanceOf(context: FraudContext, model: ScoredModel): Performance {
  const judged = judgedRequests(context, model);
  return {
    judged,
    averagePrecision: averagePrecisionOf(judged, context.options),
    auc: rocAucOf(judged),
    calibrationRatio: calibrationNumbers(judged, context.options)["calibration_ratio"]!,
  };
}
