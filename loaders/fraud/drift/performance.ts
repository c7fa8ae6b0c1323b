import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { NORMAL_QUANTILE } from "../../../src/models/proportion-interval.ts";
import { areaInterval, delongArea } from "../../statistics/delong.ts";
import { fraudWarnings, tooFewFrauds } from "../diagnostics/known-frauds.ts";
import { judgedRequests, type Judged } from "../diagnostics/judged.ts";
import { averagePrecisionOf } from "../diagnostics/ranking.ts";
import type { FraudContext } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { mayTell, type HalfYear } from "./half-years.ts";
import { firstAt } from "./quarters.ts";

/** How well a model ranked the requests of half a year, by what is known today. */
export interface Performance {
  model: string;
  span: HalfYear;
  requests: number;
  frauds: number;
  /** Null with too few frauds to tell. */
  auc: { area: number; standardError: number; low: number; high: number } | null;
  averagePrecision: Estimate;
}

/** A half-year is told when this share of its requests was scored. */
const LEAST_SCORED = 0.5;

/** Each half-year in which the model scored most requests, and their labels had time to come. */
export function performanceOf(context: FraudContext, model: ScoredModel, spans: readonly HalfYear[]): Performance[] {
  const judged = judgedRequests(context, model);
  const { at } = context.cases;
  return spans.flatMap((span): Performance[] => {
    const part = pick(judged, (request) => at[request]! >= span.begin && at[request]! < span.until);
    const requests = part.request.length;
    if (requests < LEAST_SCORED * (firstAt(at, span.until) - firstAt(at, span.begin)) || requests === 0) return [];
    const area = tooFewFrauds(part.frauds, requests) ? null : delongArea(part.score, part.fraud);
    return [
      {
        model: model.name,
        span,
        requests,
        frauds: part.frauds,
        auc: area && { area: area.area, standardError: area.standardError, ...areaInterval(area) },
        averagePrecision: averagePrecisionOf(part, context.options),
      },
    ];
  });
}

function pick(judged: Judged, isMeant: (request: number) => boolean): Judged {
  const kept = Uint8Array.from(judged.request, (request) => Number(isMeant(request)));
  const of = <Column extends Uint8Array | Uint32Array | Float64Array>(column: Column) =>
    column.filter((_, i) => kept[i] === 1) as Column;
  const fraud = of(judged.fraud);
  return {
    model: judged.model,
    request: of(judged.request),
    score: of(judged.score),
    fraud,
    person: of(judged.person),
    amount: of(judged.amount),
    frauds: fraud.reduce((sum, one) => sum + one, 0),
  };
}

export function performanceRows(found: readonly Performance[]): Row[] {
  return found.map(({ model, span, requests, frauds, auc, averagePrecision }) => ({
    model,
    from: span.from,
    to: span.to,
    requests,
    frauds: mayTell(frauds) ? frauds : null,
    auc: auc?.area ?? null,
    low: auc?.low ?? null,
    high: auc?.high ?? null,
    average_precision: averagePrecision.estimate,
    average_precision_low: averagePrecision.low,
    average_precision_high: averagePrecision.high,
  }));
}

/**
 * The latest half-year that can be judged, the same one a year before, and their difference: two groups of people apart, so that the errors of the two
 * areas (DeLong et al. 1988) add up as squares.
 */
export function performanceNumbers(found: readonly Performance[]): Record<string, Estimate> {
  const now = found.at(-1);
  const before = found.find(({ span }) => now && Math.abs(now.span.begin - span.begin - 365) < 5);
  return { auc_now: areaNumber(now), auc_year_ago: areaNumber(before), auc_change: changeOf(now, before) };
}

function areaNumber(one: Performance | undefined): Estimate {
  if (!one?.auc) return noEstimate(reasonOf(one), one?.requests ?? 0, "fraud_delong");
  const { area, low, high } = one.auc;
  return estimateOf(area, one.frauds, "fraud_delong", { low, high, warnings: fraudWarnings(one.frauds) });
}

function changeOf(now: Performance | undefined, before: Performance | undefined): Estimate {
  const method = "fraud_auc_change";
  if (!now?.auc || !before?.auc) return noEstimate(now?.auc ? reasonOf(before) : reasonOf(now), 0, method);
  const change = now.auc.area - before.auc.area;
  const half = NORMAL_QUANTILE * Math.hypot(now.auc.standardError, before.auc.standardError);
  const frauds = Math.min(now.frauds, before.frauds);
  const warnings = fraudWarnings(frauds);
  return estimateOf(change, now.frauds + before.frauds, method, { low: change - half, high: change + half, warnings });
}

function reasonOf(one: Performance | undefined): string {
  if (!one) return "fraud_no_such_half_year";
  return tooFewFrauds(one.frauds, one.requests) ?? "fraud_all_known";
}
