import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { delayOfShare } from "../../statistics/reporting-delay.ts";
import { fraudWarnings, tooFewFrauds } from "../diagnostics/known-frauds.ts";
import type { FlaggedShare } from "./flagged-share.ts";
import type { FoundFrauds } from "./found-frauds.ts";
import type { LateReports, Origin } from "./late-reports.ts";
import { recallIf } from "./recall-rows.ts";

const METHOD = "fraud_chain_ladder";

/** Found, still to come, both together, and how late half and nineteen of twenty reports come. */
export function lateNumbers(
  frauds: FoundFrauds,
  origins: readonly Origin[],
  late: LateReports,
): Record<string, Estimate> {
  const found = frauds.request.length;
  const toCome = late.toCome.reduce((sum: number, value) => sum + (value ?? 0), 0);
  const interval = percentileInterval(late.drawn.map((draw) => draw.reduce((sum, value) => sum + value, 0)));
  const [low, high] = [Math.min(interval.low ?? toCome, toCome), Math.max(interval.high ?? toCome, toCome)];
  const tooYoung = origins.some(({ requests }, i) => requests.length > 0 && late.toCome[i] === null);
  const warnings = [...fraudWarnings(found), ...(tooYoung ? ["fraud_latest_too_young"] : [])];
  const days = (share: number) => estimateOf(delayOfShare(late.delays, share), found, METHOD, { grade: "C", warnings });
  return {
    "fraud.reported.found": estimateOf(found, found, "count"),
    "fraud.reported.to_come": estimateOf(toCome, found, METHOD, { low, high, grade: "C", warnings }),
    "fraud.reported.total": estimateOf(found + toCome, found, METHOD, {
      low: found + low,
      high: found + high,
      grade: "C",
      warnings,
    }),
    "fraud.reported.delay_median": days(0.5),
    "fraud.reported.delay_95": days(0.95),
  };
}

/** Recall as found, and completed for late reports, of the lights or of the model. */
export function recallNumbers(of: "lights" | "model", share: FlaggedShare | null): Record<string, Estimate> {
  const id = `fraud.reported.recall.${of}`;
  const frauds = share ? share.found.flagged + share.found.passed : 0;
  const reason = share ? tooFewFrauds(frauds, frauds || 1) : of === "lights" ? "fraud_no_lights" : "fraud_no_scores";
  if (!share || reason) {
    const none = noEstimate(reason ?? "fraud_none_known", frauds, METHOD, "C");
    return { [id]: none, [`${id}.found`]: none };
  }
  const { recall, low, high } = recallIf(share, 0);
  const warnings = fraudWarnings(frauds);
  const { estimate, ...bounds } = wilsonProportion(share.found.flagged, frauds)!;
  return {
    [`${id}.found`]: estimateOf(estimate, frauds, "share", { ...bounds, warnings }),
    [id]: estimateOf(recall, frauds, METHOD, { low, high, grade: "C", warnings }),
  };
}
