import { group, range } from "d3";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { aalenJohansen, incidenceAt, type IncidenceCurves } from "../../statistics/aalen-johansen.ts";
import { meanWithInterval } from "../../statistics/mean-estimate.ts";
import { momentsOf } from "../../statistics/moments.ts";
import { incidenceInterval } from "../../statistics/survival-interval.ts";
import { FEWEST_PEOPLE, poolSmallGroups } from "../../value/small-cells.ts";
import type { Leavers } from "./read-lifecycle.ts";

export interface WinBack {
  numbers: Record<string, Estimate>;
  tables: Record<string, Row[]>;
}

const MONTH = 365.25 / 12;
const CURVE_MONTHS = range(0, 97, 3);
/** The most frequent reasons get a curve of their own, if they have so many leavers. */
const MOST_CURVES = 3;
const FEWEST_FOR_CURVE = 100;
/** A curve ends where fewer people than this are still followed. */
const FEWEST_AT_RISK = 30;
/** Bands of months between leaving and coming back, by their upper ends. */
const DELAYS = [6, 12, 24, 60, Infinity];

/**
 * Second lifetime value: what people who had left without any policy contributed after they came back, by reason and by time
 * since leaving, and the share who came back as an incidence curve, with death as a competing cause.
 *
 * @param hasMoney whether the ledger tells what they contributed
 */
export function winBack(leavers: Leavers, hasMoney: boolean): WinBack {
  const everyone = [...leavers.reason.keys()];
  const reasons = reasonsOf(leavers);
  const told = reasonsToldInFull(leavers, reasons);
  return {
    numbers: winBackNumbers(leavers, everyone, hasMoney),
    tables: {
      win_back_reasons: reasons.map((reason) => reasonRow(leavers, reason, told.has(reason.reason), hasMoney)),
      win_back_curve: curvesToTell(everyone, reasons).flatMap(({ reason, members }) =>
        curveRows(reason, curvesOf(leavers, members), lastMonth(leavers, members)),
      ),
      win_back_delays: hasMoney ? delayRows(leavers) : [],
    },
  };
}

interface Reason {
  reason: string;
  members: number[];
}

function curvesToTell(everyone: number[], reasons: readonly Reason[]): Reason[] {
  if (everyone.length < FEWEST_PEOPLE) return [];
  const large = reasons.filter(({ reason, members }) => reason !== "other" && members.length >= FEWEST_FOR_CURVE);
  return [{ reason: "all", members: everyone }, ...large.slice(0, MOST_CURVES)];
}

function reasonsOf({ reason }: Leavers): Reason[] {
  const groups = [...group(reason.keys(), (i) => reason[i]!)].map(([name, members]) => ({ reason: name, members }));
  const ordered = groups.sort((a, b) => b.members.length - a.members.length || (a.reason < b.reason ? -1 : 1));
  return poolSmallGroups(
    ordered,
    ({ members }) => members.length,
    (small) => ({ reason: "other", members: small.flatMap(({ members }) => members).sort((a, b) => a - b) }),
  );
}

/** Reasons with ten returns or more, but for the next smallest where fewer than ten could be found by subtraction. */
function reasonsToldInFull({ cause }: Leavers, reasons: readonly Reason[]): ReadonlySet<string> {
  const returns = reasons.map(({ reason, members }) => ({
    reason,
    returned: members.filter((i) => cause[i] === 1).length,
  }));
  const kept = poolSmallGroups<{ reason: string; returned: number } | null>(
    returns.filter(({ returned }) => returned > 0),
    (row) => row?.returned ?? 0,
    () => null,
  );
  return new Set(kept.flatMap((row) => (row ? [row.reason] : [])));
}

function winBackNumbers(leavers: Leavers, everyone: number[], hasMoney: boolean): Record<string, Estimate> {
  const n = everyone.length;
  const reason = n === 0 ? "nobody_left" : n < FEWEST_PEOPLE ? "too_few" : null;
  const curves = reason === null ? curvesOf(leavers, everyone) : null;
  const back = everyone.filter((i) => leavers.cause[i] === 1);
  const share = (months: number) =>
    curves ? incidenceEstimate(curves, months, n) : noEstimate(reason!, n, "incidence");
  const value = (members: number[], method: string) => {
    if (hasMoney && n >= FEWEST_PEOPLE && back.length === 0) return noEstimate("nobody_returned", n, method);
    if (!hasMoney) return noEstimate("missing_table", members.length, method);
    if (members.length < FEWEST_PEOPLE) return noEstimate(n === 0 ? "nobody_left" : "too_few", members.length, method);
    const { mean, low, high } = meanWithInterval(momentsOf(leavers.contribution, members));
    return estimateOf(mean, members.length, method, { low, high });
  };
  return {
    "loyalty.win_back.share_24": share(24),
    "loyalty.win_back.share_60": share(60),
    "loyalty.win_back.value_per_leaver": value(everyone, "second_lifetime"),
    "loyalty.win_back.value_per_return": value(back, "second_lifetime"),
  };
}

function incidenceEstimate(curves: IncidenceCurves, months: number, n: number): Estimate {
  const found = incidenceAt(curves, 1, months * MONTH);
  if (!found) return noEstimate("not_followed_so_long", n, "incidence");
  return estimateOf(found.incidence, n, "incidence", incidenceInterval(found.incidence, found.variance));
}

function curvesOf({ exitDays, cause }: Leavers, members: readonly number[]): IncidenceCurves {
  return aalenJohansen(
    {
      exit: Float64Array.from(members, (i) => exitDays[i]!),
      cause: Uint8Array.from(members, (i) => cause[i]!),
    },
    2,
  );
}

/** Months up to which enough people are followed: a curve of few jumps. */
function lastMonth({ exitDays }: Leavers, members: readonly number[]): number {
  const followed = members.map((i) => exitDays[i]!).sort((a, b) => b - a);
  return (followed[FEWEST_AT_RISK - 1] ?? 0) / MONTH;
}

function curveRows(reason: string, curves: IncidenceCurves, last: number): Row[] {
  return CURVE_MONTHS.filter((months) => months <= last).flatMap((months) => {
    const found = incidenceAt(curves, 1, months * MONTH);
    if (!found) return [];
    return [{ reason, months, share: found.incidence, ...incidenceInterval(found.incidence, found.variance) }];
  });
}

function reasonRow(leavers: Leavers, { reason, members }: Reason, shown: boolean, hasMoney: boolean): Row {
  const back = members.filter((i) => leavers.cause[i] === 1);
  const at24 = incidenceAt(curvesOf(leavers, members), 1, 24 * MONTH);
  const interval = at24 ? incidenceInterval(at24.incidence, at24.variance) : { low: null, high: null };
  const each = meanWithInterval(momentsOf(leavers.contribution, members));
  return {
    reason,
    leavers: members.length,
    returned: shown ? back.length : null,
    share: shown && at24 ? at24.incidence : null,
    share_low: shown ? interval.low : null,
    share_high: shown ? interval.high : null,
    per_leaver: shown && hasMoney ? each.mean : null,
    low: shown && hasMoney ? each.low : null,
    high: shown && hasMoney ? each.high : null,
    per_return: shown && hasMoney ? momentsOf(leavers.contribution, back).sum / back.length : null,
  };
}

/** Rows {from, until (months, null: open), returned, per_return, low, high, years_back}. */
function delayRows(leavers: Leavers): Row[] {
  const back = [...leavers.cause.keys()].filter((i) => leavers.cause[i] === 1);
  const bands = DELAYS.map((until, b) => {
    const from = b === 0 ? 0 : DELAYS[b - 1]!;
    const within = (i: number) => leavers.exitDays[i]! / MONTH >= from && leavers.exitDays[i]! / MONTH < until;
    return { from, until, members: back.filter(within) };
  });
  const told = poolSmallGroups<(typeof bands)[number] | null>(
    bands.filter(({ members }) => members.length > 0),
    (band) => band?.members.length ?? 0,
    () => null,
  );
  return told.flatMap((band) => {
    if (!band) return [];
    const { from, until, members } = band;
    const { mean, low, high } = meanWithInterval(momentsOf(leavers.contribution, members));
    const years = momentsOf(leavers.daysBack, members).sum / members.length / 365.25;
    const end = Number.isFinite(until) ? until : null;
    return [{ from, until: end, returned: members.length, per_return: mean, low, high, years_back: years }];
  });
}
