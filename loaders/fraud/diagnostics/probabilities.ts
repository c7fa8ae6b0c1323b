import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { RunOptions } from "../../run/pillar.ts";
import { bootstrapSums } from "../../statistics/bootstrap-sums.ts";
import { brierSkill, brierSkillOf } from "../../statistics/brier-score.ts";
import { calibrationBins, expectedCalibrationError, type CalibrationBin } from "../../statistics/calibration-bins.ts";
import { centredInterval, percentileInterval } from "../../statistics/percentile-interval.ts";
import { rankScores } from "../../statistics/ranked-scores.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { fraudWarnings, tooFewFrauds } from "./known-frauds.ts";
import type { Judged } from "./judged.ts";

const MOST_BINS = 10;

/** Whether the scores hold as probabilities: Brier skill, calibration error, and frauds known for each one foretold. */
export function calibrationNumbers(judged: Judged, options: RunOptions): Record<string, Estimate> {
  const n = judged.score.length;
  const reason = judged.model.isProbability ? tooFewFrauds(judged.frauds, n) : "fraud_no_probability";
  if (reason) {
    const absent = (method: string) => noEstimate(reason, n, method);
    return {
      brier_skill: absent("fraud_brier_skill"),
      ece: absent("fraud_ece"),
      calibration_ratio: absent("fraud_calibration_ratio"),
    };
  }
  const { score, fraud } = judged;
  const bins = quantileBins(judged);
  const sums = sumsOf(judged, bins, options);
  const warnings = fraudWarnings(judged.frauds);
  const foretold = score.reduce((sum, p) => sum + p, 0);
  const error = expectedCalibrationError(bins)!;
  const errorInterval = centredInterval(
    sums.map(({ error }) => error),
    error,
  );
  return {
    brier_skill: estimateOf(brierSkill(score, fraud) ?? NaN, n, "fraud_brier_skill", {
      ...percentileInterval(sums.map(({ skill }) => skill)),
      warnings,
    }),
    ece: estimateOf(error, n, "fraud_ece", {
      low: errorInterval.low === null ? null : Math.max(0, errorInterval.low),
      high: errorInterval.high,
      warnings,
    }),
    calibration_ratio: estimateOf(judged.frauds / foretold, n, "fraud_calibration_ratio", {
      ...percentileInterval(sums.map(({ ratio }) => ratio)),
      warnings,
    }),
  };
}

function quantileBins({ score, fraud }: Judged): CalibrationBin[] {
  return calibrationBins(score, fraud, rankScores(score, fraud).order, { count: MOST_BINS });
}

/** The three numbers in bootstrap samples, the bins held as they are. */
function sumsOf({ score, fraud, person }: Judged, bins: readonly CalibrationBin[], options: RunOptions) {
  const inBins = bins.map(({ lowest, highest }) =>
    score.map((p, i) => (p >= lowest && p <= highest ? p - fraud[i]! : 0)),
  );
  const columns = [score.map(() => 1), fraud, score, score.map((p, i) => (p - fraud[i]!) ** 2), ...inBins];
  const drawn = bootstrapSums(columns, { replicates: options.bootstraps, seed: options.seed, clusters: person });
  return drawn.map(([n, frauds, foretold, squares, ...gaps]) => ({
    skill: brierSkillOf(squares! / n!, frauds! / n!) ?? NaN,
    ratio: frauds! / foretold!,
    error: gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / n!,
  }));
}

/**
 * What was foretold and what is known, in bins that foretell equally many frauds: as many bins as leave ten frauds in each. No rows for scores that are no
 * probabilities, or too few frauds.
 */
export function reliabilityRows(judged: Judged): Row[] {
  if (!judged.model.isProbability || tooFewFrauds(judged.frauds, judged.request.length)) return [];
  const { order } = rankScores(judged.score, judged.fraud);
  for (let count = MOST_BINS; count > 0; count--) {
    const bins = calibrationBins(judged.score, judged.fraud, order, { count, by: "risk" });
    if (bins.every(({ positives }) => positives >= FEWEST_PEOPLE)) return bins.map(reliabilityRow);
  }
  return [];
}

function reliabilityRow({ n, positives, foretold }: CalibrationBin): Row {
  const { estimate, low, high } = wilsonProportion(positives, n)!;
  return { requests: n, frauds: positives, foretold, known: estimate, low, high };
}
