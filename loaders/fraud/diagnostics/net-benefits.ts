import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { netBenefit, netBenefitInterval, type FlagCounts } from "../../statistics/net-benefit.ts";
import { rankScores } from "../../statistics/ranked-scores.ts";
import { fraudWarnings, tooFewFrauds } from "./known-frauds.ts";
import type { FlagTally } from "./flag-tally.ts";
import type { Judged } from "./judged.ts";

/** Chances of fraud at which a reader may find a review just worth while. */
const THRESHOLDS = [
  0.001, 0.0015, 0.002, 0.003, 0.004, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.2,
];

/**
 * Net benefit of flagging whoever's probability reaches the threshold, and of flagging all, per request. No rows for scores that are no probabilities, or
 * with fewer than ten frauds.
 */
export function netBenefitRows({ score, fraud, frauds, model }: Judged): Row[] {
  if (!model.isProbability || tooFewFrauds(frauds, score.length)) return [];
  const ranked = rankScores(score, fraud);
  const n = score.length;
  return THRESHOLDS.map((threshold) => {
    const step = ranked.score.findLastIndex((value) => value >= threshold);
    const counts: FlagCounts = {
      truePositives: step < 0 ? 0 : ranked.positives[step]!,
      falsePositives: step < 0 ? 0 : ranked.negatives[step]!,
      n,
    };
    return {
      threshold,
      share: (counts.truePositives + counts.falsePositives) / n,
      detection_rate: counts.truePositives / frauds,
      net_benefit: netBenefit(counts, threshold),
      ...netBenefitInterval(counts, threshold),
      all: netBenefit({ truePositives: frauds, falsePositives: n - frauds, n }, threshold),
    };
  });
}

/** Net benefit per request of what is flagged, at the chance from which a review is worth its cost. */
export function netBenefitNumber({ requests, frauds, flagged, found }: FlagTally, threshold: number | null): Estimate {
  const method = "fraud_net_benefit";
  const reason = tooFewFrauds(frauds, requests) ?? (threshold === null ? "fraud_no_amounts" : null);
  if (reason) return noEstimate(reason, requests, method);
  const counts = { truePositives: found, falsePositives: flagged - found, n: requests };
  return estimateOf(netBenefit(counts, threshold!)!, requests, method, {
    ...netBenefitInterval(counts, threshold!),
    warnings: [...fraudWarnings(frauds), "fraud_known_only"],
  });
}
