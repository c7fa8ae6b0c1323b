import { estimateOf, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import { precisionAtCapacity } from "../../statistics/precision-at-capacity.ts";
import { fraudWarnings, ifEnough } from "./known-frauds.ts";
import type { Judged } from "./judged.ts";

/** How many times as many frauds the highest 1 and 5 % of scores hold as their share of requests. */
export function liftNumbers(judged: Judged): Record<string, Estimate> {
  return Object.fromEntries([1, 5].map((percent) => [`lift.${percent}`, liftOf(judged, percent)]));
}

function liftOf({ score, fraud, frauds }: Judged, percent: number): Estimate {
  const method = "fraud_lift";
  return ifEnough(frauds, score.length, method, () => {
    const highest = Math.max(1, Math.round((percent / 100) * score.length));
    const share = highest / score.length;
    const { found } = precisionAtCapacity(score, fraud, new Uint8Array(score.length), [highest]);
    const { estimate, low, high } = wilsonProportion(found, frauds)!;
    return estimateOf(estimate / share, score.length, method, {
      low: low / share,
      high: high / share,
      warnings: fraudWarnings(frauds),
    });
  });
}
