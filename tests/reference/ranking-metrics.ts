import { averagePrecision } from "../../loaders/statistics/average-precision.ts";
import { brierScore } from "../../loaders/statistics/brier-score.ts";
import { logLoss } from "../../loaders/statistics/log-loss.ts";
import { precisionRecallCurve } from "../../loaders/statistics/precision-recall-curve.ts";
import { rankScores } from "../../loaders/statistics/ranked-scores.ts";
import { rocAuc } from "../../loaders/statistics/roc-auc.ts";

/** The measures of expected.json that every set of probabilities is held against. */
export function rankingMetrics(scores: Float64Array, outcome: Float64Array): Record<string, number | null> {
  return {
    roc_auc: rocAuc(scores, outcome),
    average_precision: averagePrecision(scores, outcome),
    pr_auc_trapezoid: trapezoidArea(scores, outcome),
    brier: brierScore(scores, outcome),
    log_loss: logLoss(scores, outcome),
  };
}

/** What others quote in place of the average precision: straight lines between the points of the curve, from precision 1 at recall 0. */
function trapezoidArea(scores: Float64Array, outcome: Float64Array): number {
  const { precision, recall } = precisionRecallCurve(rankScores(scores, outcome))!;
  let area = 0;
  recall.forEach((value, step) => {
    const [lastRecall, lastPrecision] = step > 0 ? [recall[step - 1]!, precision[step - 1]!] : [0, 1];
    area += ((value - lastRecall) * (precision[step]! + lastPrecision)) / 2;
  });
  return area;
}
