import type { Check } from "../../../src/models/report.ts";
import { outcomeBy } from "../cases/outcome.ts";
import type { FraudContext } from "../part.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { foundFrauds } from "./found-frauds.ts";
import { completeLateReports } from "./late-reports.ts";
import { monthOrigins } from "./origins.ts";

const A_YEAR = 365;
const ENOUGH_FRAUDS = 30;

/**
 * Whether the chain ladder, had it been drawn a year ago, would have foretold how many frauds of that time were reported since: as many as its 90 %
 * interval holds. None when fewer than 30 frauds were found by then.
 */
export function foretoldCheck(context: FraudContext, options: { draws: number; seed: number }): Check[] {
  const { cases, findings, outcome } = context;
  const asOf = context.asOf - A_YEAR;
  const then = { ...context, asOf, outcome: outcomeBy(asOf, cases.at, findings) };
  const frauds = foundFrauds(then);
  if (frauds.request.length < ENOUGH_FRAUDS) return [];
  const { origins } = monthOrigins(then);
  const late = completeLateReports(frauds, origins, options);
  const { low, high } = percentileInterval(late.drawn.map((draw) => draw.reduce((sum, value) => sum + value, 0)));
  const since = cases.at.reduce(
    (sum, at, i) => sum + Number(at <= asOf && outcome.fraud[i] === 1 && then.outcome.fraud[i] === 0),
    0,
  );
  return [{ id: "fraud_late_reports_foretold", passed: low! <= since && since <= high!, value: null, limit: null }];
}
