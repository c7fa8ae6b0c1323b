import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { rankedAveragePrecision } from "../../statistics/average-precision.ts";
import { bootstrapAveragePrecision } from "../../statistics/bootstrap-average-precision.ts";
import { areaLogitInterval, delongArea } from "../../statistics/delong.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { rankScores } from "../../statistics/ranked-scores.ts";
import type { RunOptions } from "../../run/pillar.ts";
import { fraudWarnings, ifEnough } from "./known-frauds.ts";
import type { Judged } from "./judged.ts";

/** Average precision; its interval draws people anew. */
export function averagePrecisionOf({ score, fraud, person, frauds }: Judged, options: RunOptions): Estimate {
  const method = "fraud_average_precision";
  return ifEnough(frauds, score.length, method, () => {
    const ranked = rankScores(score, fraud);
    const replicates = bootstrapAveragePrecision(ranked, fraud, {
      replicates: options.bootstraps,
      seed: options.seed,
      clusters: person,
    });
    const warnings = fraudWarnings(frauds);
    const interval = percentileInterval(replicates);
    return estimateOf(rankedAveragePrecision(ranked)!, score.length, method, { ...interval, warnings });
  });
}

/** Area under the ROC with DeLong's interval. */
export function rocAucOf({ score, fraud, frauds }: Judged): Estimate {
  const method = "fraud_delong";
  return ifEnough(frauds, score.length, method, () => {
    const area = delongArea(score, fraud);
    if (!area) return noEstimate("fraud_all_known", score.length, method);
    return estimateOf(area.area, score.length, method, { ...areaLogitInterval(area), warnings: fraudWarnings(frauds) });
  });
}
