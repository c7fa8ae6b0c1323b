import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Outcome } from "../cases/outcome.ts";
import { isoDay } from "../drift/dates.ts";
import type { Alarm } from "./watch.ts";

/** One row per alarm, the latest first. An alarm rests on few people, so nothing is told of them but how many requests it rests on. */
export function alarmRows(alarms: readonly Alarm[]): Row[] {
  return [...alarms].reverse().map(({ monitor, at, count, usual, requests }) => ({
    monitor,
    on: isoDay(at),
    count,
    usual,
    requests: requests.length,
  }));
}

/** The share of requests under alarms that are known to be fraud by now; the others are not known to be. */
export function foundAmong(alarms: readonly Alarm[], { fraud }: Outcome): Estimate {
  const method = "fraud_monitor_found";
  const requests = new Set(alarms.flatMap((alarm) => alarm.requests));
  if (requests.size < FEWEST_PEOPLE) return noEstimate("fraud_monitor_few_requests", requests.size, method);
  const share = wilsonProportion([...requests].filter((request) => fraud[request] === 1).length, requests.size)!;
  return estimateOf(share.estimate, requests.size, method, share);
}
