import type { Row } from "../../../src/models/report.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { RunOptions } from "../../run/pillar.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Judged } from "../diagnostics/judged.ts";
import { tooFewFrauds } from "../diagnostics/known-frauds.ts";
import { averagePrecisionOf, rocAucOf } from "../diagnostics/ranking.ts";
import { judgedWhere, scoredBy } from "./judged-scores.ts";
import { highestShare } from "../diagnostics/flags.ts";

/** What the whole model is called among its experts. */
export const TOGETHER = "together";

/**
 * Each expert of a model on its own, after all of them together: ranking among the requests that its source knew, and the frauds found among as many
 * requests as are flagged by the whole model, where those that its source did not know rank last.
 *
 * @param alertRate share of requests flagged
 */
export function aloneRows(judged: Judged, alertRate: number, options: RunOptions): Row[] {
  if (tooFewFrauds(judged.frauds, judged.request.length)) return [];
  const experts = Object.entries(judged.model.experts);
  return [
    { expert: TOGETHER, ...rowOf(judged, judged, alertRate, options) },
    ...experts.flatMap(([expert, scores]) => {
      const all = scoredBy(judged, scores);
      const known = judgedWhere(all, (request) => !Number.isNaN(scores[request]!));
      if (known.request.length < FEWEST_PEOPLE) return [];
      return { expert, ...rowOf(known, all, alertRate, options) };
    }),
  ].map((row) => ({ model: judged.model.name, ...row }));
}

function rowOf(known: Judged, all: Judged, alertRate: number, options: RunOptions): Row {
  const precision = averagePrecisionOf(known, options);
  const area = rocAucOf(known);
  const flagged = highestShare(all, alertRate);
  const found = flagged.reduce((sum, one, at) => sum + one * all.fraud[at]!, 0);
  const detection = wilsonProportion(found, all.frauds)!;
  return {
    coverage: known.request.length / all.request.length,
    requests: known.request.length,
    frauds: known.frauds >= FEWEST_PEOPLE || known.frauds === 0 ? known.frauds : null,
    average_precision: precision.estimate,
    average_precision_low: precision.low,
    average_precision_high: precision.high,
    auc: area.estimate,
    auc_low: area.low,
    auc_high: area.high,
    detection_rate: detection.estimate,
    detection_low: detection.low,
    detection_high: detection.high,
  };
}
