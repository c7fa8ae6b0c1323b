import type { Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { FraudContext } from "../part.ts";
import { judgedRequests, type Judged } from "./judged.ts";
import { averagePrecisionOf, rocAucOf } from "./ranking.ts";

/** Ranking on the requests whose labels had time to come, and on all, whose youngest frauds are still to be found. */
export function maturityRows(
  context: FraudContext,
  judged: Judged,
  { average_precision, auc }: Record<string, Estimate>,
): Row[] {
  const all = judgedRequests(context, judged.model, { young: true });
  return [
    maturityRow("mature", judged, average_precision!, auc!),
    maturityRow("all", all, averagePrecisionOf(all, context.options), rocAucOf(all)),
  ];
}

function maturityRow(basis: string, { request, frauds }: Judged, precision: Estimate, auc: Estimate): Row {
  return {
    basis,
    requests: request.length,
    frauds: precision.estimate === null ? null : frauds,
    average_precision: precision.estimate,
    average_precision_low: precision.low,
    average_precision_high: precision.high,
    auc: auc.estimate,
    auc_low: auc.low,
    auc_high: auc.high,
  };
}
