import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { Cases } from "../cases/cases.ts";
import { LABEL_DAYS } from "../cases/label-maturity.ts";
import type { Outcome } from "../cases/outcome.ts";
import { monthsFrom } from "./dates.ts";
import { mayTell, type HalfYear } from "./half-years.ts";
import { firstAt } from "./quarters.ts";

interface Counted {
  requests: number;
  /** Frauds found within the days in which nearly all are found, so that old and young requests had the same time. */
  frauds: number;
}

/** Frauds found for each request, by half-year of the request; what is still open is counted and said to be so. */
export function labelRows(cases: Cases, outcome: Outcome, spans: readonly HalfYear[], matureUntil: number): Row[] {
  return spans.flatMap((span) => {
    const { requests, frauds } = countFound(cases, outcome, span.begin, span.until);
    if (requests === 0) return [];
    const share = mayTell(frauds) ? wilsonProportion(frauds, requests) : null;
    return [
      {
        from: span.from,
        to: span.to,
        requests,
        frauds: share ? frauds : null,
        share: share?.estimate ?? null,
        low: share?.low ?? null,
        high: share?.high ?? null,
        complete: span.until <= matureUntil,
      },
    ];
  });
}

/**
 * How the share of requests found to be fraud moved from one year to the next, both years' labels having had time to come. Given the frauds of both
 * together, those of the later are binomial, so Wilson's interval of that share bounds the ratio (Przyborowski and Wilenski 1940).
 */
export function labelRatio(cases: Cases, outcome: Outcome, matureUntil: number): Estimate {
  const method = "fraud_label_ratio";
  const [yearAgo, twoAgo] = [monthsFrom(matureUntil, -12), monthsFrom(matureUntil, -24)];
  if (cases.count === 0 || cases.at[0]! > twoAgo + 31) return noEstimate("fraud_no_such_half_year", 0, method);
  const now = countFound(cases, outcome, yearAgo, matureUntil);
  const before = countFound(cases, outcome, twoAgo, yearAgo);
  const n = now.frauds + before.frauds;
  if (!mayTell(now.frauds) || !mayTell(before.frauds)) return noEstimate("fraud_few_known", n, method);
  const share = wilsonProportion(now.frauds, n);
  if (!share || before.frauds === 0) return noEstimate("fraud_none_known", n, method);
  const ratio = (part: number) => ((part / (1 - part)) * before.requests) / now.requests;
  return estimateOf(ratio(share.estimate), n, method, { low: ratio(share.low), high: ratio(share.high) });
}

function countFound({ at }: Cases, { fraud, foundAt }: Outcome, begin: number, end: number): Counted {
  const [from, until] = [firstAt(at, begin), firstAt(at, end)];
  let frauds = 0;
  for (let i = from; i < until; i++) if (fraud[i] === 1 && foundAt[i]! - at[i]! <= LABEL_DAYS) frauds++;
  return { requests: until - from, frauds };
}
