import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { missingFor, type Needs } from "../../book/contract/needs.ts";
import { isoDay, monthsFrom } from "../drift/dates.ts";
import type { AnalysePart, FraudContext } from "../part.ts";
import { alarmRows, foundAmong } from "./alarm-rows.ts";
import { readWatched } from "./read-watched.ts";
import { watch, type Alarm, type Watch } from "./watch.ts";
import { FALSE_ALARMS_A_YEAR } from "./watched.ts";

const needs = {
  monitors: { requests: ["payee_token"], features_behaviour: ["request_id"] },
} satisfies Record<string, Needs>;

/** Watches for new ways of fraud, each week with what was known then; labels play no part. */
export const monitors: AnalysePart = async (context) => {
  const { database, cases, book } = context;
  const missing = missingFor(needs, book.columns);
  const found = watch(await readWatched(database, cases));
  if (!found) return { numbers: absent(cases.count), tables: {}, missing, checks: [] };
  return {
    numbers: numbersOf(context, found),
    tables: {
      monitor_alarms: alarmRows(found.alarms),
      monitor_weeks: weekRows(found),
      monitor_links: linkRows(found),
    },
    missing,
    checks: [],
  };
};

const METHOD = "fraud_monitor_alarms";

function absent(count: number): Record<string, Estimate> {
  const none = noEstimate("fraud_monitor_too_short", count, METHOD);
  return { "fraud.monitor.alarms_12_months": none, "fraud.monitor.alarms_3_months": none };
}

function numbersOf({ asOf, outcome }: FraudContext, found: Watch): Record<string, Estimate> {
  const since = (months: number) => found.alarms.filter(({ at }) => at >= monthsFrom(asOf, -months));
  const counted = (alarms: readonly Alarm[]) =>
    estimateOf(alarms.length, new Set(alarms.flatMap(({ requests }) => requests)).size, METHOD);
  const yearBefore = since(24).length - since(12).length;
  const watching = Number(found.links !== null) + Number(found.tails !== null);
  return {
    "fraud.monitor.alarms_12_months": counted(since(12)),
    "fraud.monitor.alarms_3_months": counted(since(3)),
    "fraud.monitor.alarms_year_before":
      found.from <= monthsFrom(asOf, -24)
        ? estimateOf(yearBefore, yearBefore, METHOD)
        : noEstimate("fraud_monitor_too_short", 0, METHOD),
    "fraud.monitor.found_among_alarmed": foundAmong(since(12), outcome),
    "fraud.monitor.false_alarms_expected": estimateOf(
      FALSE_ALARMS_A_YEAR * watching,
      found.alarms.length,
      "fraud_monitor_budget",
      { grade: "C" },
    ),
  };
}

function weekRows({ tails }: Watch): Row[] {
  const alarmed = new Set((tails?.alarms ?? []).map(({ at }) => at - 7));
  return (tails?.weeks ?? []).map(({ from, count, usual, sum, threshold }) => ({
    week: isoDay(from),
    count,
    usual,
    sum: sum / threshold,
    alarm: alarmed.has(from),
  }));
}

/** Each time that an account was named by two unrelated parties or more within the days that are watched. */
function linkRows({ links }: Watch): Row[] {
  if (!links) return [];
  const alarmed = new Set(links.alarms.map(({ at, payee }) => `${at} ${payee}`));
  return links.links
    .filter(({ at }) => at >= links.from)
    .map(({ at, payee, parties }) => ({ on: isoDay(at), parties, alarm: alarmed.has(`${at} ${payee}`) }));
}
