import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Judged } from "./judged.ts";

/** Requests judged, frauds known among them, and how common those are. */
export function judgedCounts(judged: Judged): Record<string, Estimate> {
  const { frauds, score } = judged;
  const n = score.length;
  const isTold = n > 0 && (frauds === 0 || frauds >= FEWEST_PEOPLE);
  const reason = n > 0 ? "fraud_few_known" : "fraud_labels_not_due";
  return {
    "judged.requests": estimateOf(n, n, "fraud_judged"),
    "judged.frauds": isTold ? estimateOf(frauds, n, "fraud_judged") : noEstimate(reason, n, "fraud_judged"),
    base_rate: baseRate(judged),
  };
}

function baseRate({ frauds, score }: Judged): Estimate {
  const method = "fraud_base_rate";
  if (score.length === 0) return noEstimate("fraud_labels_not_due", 0, method);
  if (frauds > 0 && frauds < FEWEST_PEOPLE) return noEstimate("fraud_few_known", score.length, method);
  const share = wilsonProportion(frauds, score.length)!;
  return estimateOf(share.estimate, score.length, method, { ...share, warnings: ["fraud_known_only"] });
}
