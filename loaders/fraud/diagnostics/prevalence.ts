import type { PrevalenceModel } from "../../../src/models/fraud-prevalence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { RunOptions } from "../../run/pillar.ts";
import { averagePrecision } from "../../statistics/average-precision.ts";
import { bootstrapAveragePrecision } from "../../statistics/bootstrap-average-precision.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { rankScores } from "../../statistics/ranked-scores.ts";
import type { Cut } from "./cut-curve.ts";
import type { Judged } from "./judged.ts";

/** Shares of frauds that insurers without enriched data may see: one in so many. */
const RARER = [20_000, 10_000, 5000, 2000, 1000, 500, 200];

/** What the model says besides its ranking: the cuts to choose from, requests a year, and the chance at which a review is just worth its cost. */
interface Setting {
  cuts: readonly Cut[];
  requests: number;
  threshold: number | null;
}

/** The ranking as the page asks it how it would do where fraud is rarer; null without cuts, or where every request is known to be fraud. */
export function prevalenceModel(
  judged: Judged,
  { cuts, requests, threshold }: Setting,
  options: RunOptions,
): PrevalenceModel | null {
  const n = judged.score.length;
  if (cuts.length === 0 || judged.frauds === n) return null;
  const baseRate = judged.frauds / n;
  const rates = [...RARER.map((many) => 1 / many).filter((rate) => rate < 0.9 * baseRate), baseRate];
  return {
    base_rate: baseRate,
    requests,
    threshold,
    shares: cuts.map(({ share, flagged, found }) => {
      const { estimate, low, high } = wilsonProportion(found, judged.frauds)!;
      return {
        share,
        detection_rate: estimate,
        detection_low: low,
        detection_high: high,
        false_positive_rate: (flagged - found) / (n - judged.frauds),
      };
    }),
    prevalences: rates.map((rate) => atRate(judged, rate, baseRate, options)),
  };
}

function atRate({ score, fraud, person }: Judged, rate: number, baseRate: number, options: RunOptions) {
  const positiveWeight = rate / (1 - rate) / (baseRate / (1 - baseRate));
  const replicates = bootstrapAveragePrecision(rankScores(score, fraud), fraud, {
    replicates: options.bootstraps,
    seed: options.seed,
    clusters: person,
    positiveWeight,
  });
  const weights = Float64Array.from(fraud, (one) => (one ? positiveWeight : 1));
  return {
    base_rate: rate,
    average_precision: averagePrecision(score, fraud, weights)!,
    ...percentileInterval(replicates),
  };
}
