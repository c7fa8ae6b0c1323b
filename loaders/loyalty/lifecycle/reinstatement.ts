import { range } from "d3";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { aalenJohansen, incidenceAt, type IncidenceCurves } from "../../statistics/aalen-johansen.ts";
import { incidenceInterval, noEventInterval } from "../../statistics/survival-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Lapses } from "./read-lifecycle.ts";

export interface Reinstatement {
  numbers: Record<string, Estimate>;
  tables: Record<string, Row[]>;
}

const MONTH = 365.25 / 12;
const LONGEST = 24;
/** The share of all reinstatements within two years after which the window counts as closed. */
const MOST = 0.9;

const IDS = [
  "loyalty.win_back.reinstated_share",
  "loyalty.win_back.window_months",
  "loyalty.win_back.in_window",
  "loyalty.win_back.in_window_premium",
  "loyalty.win_back.given_up_again_12",
];

/**
 * Lapsed policies by months to their reinstatement: the share reinstated within two years, the month by which nine in ten of
 * those had come back (the window), policies that are in the window now, and the share of the reinstated that are given up again
 * within a year.
 */
export function reinstatement(lapses: Lapses): Reinstatement {
  const n = lapses.days.length;
  if (n < FEWEST_PEOPLE) return without(n === 0 ? "no_lapses" : "too_few", n);
  const reinstated = [...lapses.isReinstated.keys()].filter((i) => lapses.isReinstated[i] === 1);
  if (reinstated.length < FEWEST_PEOPLE) return without("too_few_reinstated", n);
  const curves = aalenJohansen({ exit: lapses.days, cause: Uint8Array.from(lapses.isReinstated) }, 1);
  const months = windowMonths(curves);
  return {
    numbers: {
      ...numbersOf(curves, months, n),
      ...waitingNumbers(lapses, months),
      "loyalty.win_back.given_up_again_12": givenUpAgain(lapses, reinstated),
    },
    tables: { reinstatement: curveRows(curves) },
  };
}

function without(reason: string, n: number): Reinstatement {
  const none = noEstimate(reason, n, "reinstatement");
  return { numbers: Object.fromEntries(IDS.map((id) => [id, none])), tables: {} };
}

/** First whole month by which nine in ten of the reinstatements within two years have come; null when not followed so long. */
function windowMonths(curves: IncidenceCurves): number | null {
  const last = incidenceAt(curves, 1, LONGEST * MONTH);
  if (!last) return null;
  // Products of shares are not exact: without the tolerance exactly nine in ten would be missed.
  const enough = MOST * last.incidence - 1e-12;
  const reached = (month: number) => incidenceAt(curves, 1, month * MONTH)!.incidence >= enough;
  return range(LONGEST + 1).find(reached)!;
}

function numbersOf(curves: IncidenceCurves, months: number | null, n: number): Record<string, Estimate> {
  const last = incidenceAt(curves, 1, LONGEST * MONTH);
  const unknown = noEstimate("not_followed_so_long", n, "reinstatement");
  return {
    "loyalty.win_back.reinstated_share": last
      ? estimateOf(last.incidence, n, "reinstatement", incidenceInterval(last.incidence, last.variance))
      : unknown,
    "loyalty.win_back.window_months": months === null ? unknown : estimateOf(months, n, "reinstatement"),
  };
}

function waitingNumbers({ isReinstated, days, premium }: Lapses, months: number | null): Record<string, Estimate> {
  const waiting = [...days.keys()].filter((i) => isReinstated[i] === 0 && days[i]! <= (months ?? 0) * MONTH);
  const n = waiting.length;
  const told = n >= FEWEST_PEOPLE;
  const none = noEstimate(months === null ? "not_followed_so_long" : "too_few", n, "count");
  const amount = waiting.reduce((sum, i) => sum + premium[i]!, 0);
  return {
    "loyalty.win_back.in_window": told ? estimateOf(n, n, "count") : none,
    "loyalty.win_back.in_window_premium": told ? premiumOf(amount, n) : none,
  };
}

function premiumOf(amount: number, n: number): Estimate {
  return amount > 0 ? estimateOf(amount, n, "count") : noEstimate("no_premium", n, "count");
}

function givenUpAgain({ daysAfter, endAfter }: Lapses, reinstated: readonly number[]): Estimate {
  const followed = reinstated.filter((i) => daysAfter[i]! >= 0);
  const n = followed.length;
  if (n < FEWEST_PEOPLE) return noEstimate("too_few_reinstated", n, "incidence");
  const lifetimes = {
    exit: Float64Array.from(followed, (i) => daysAfter[i]!),
    cause: Uint8Array.from(followed, (i) => endAfter[i]!),
  };
  const found = incidenceAt(aalenJohansen(lifetimes, 2), 1, 12 * MONTH);
  if (!found) return noEstimate("not_followed_so_long", n, "incidence");
  if (found.incidence > 0)
    return estimateOf(found.incidence, n, "incidence", incidenceInterval(found.incidence, found.variance));
  return estimateOf(0, n, "incidence", noEventInterval(lifetimes.exit.filter((days) => days >= 12 * MONTH).length));
}

/** Rows {months, share, low, high}. */
function curveRows(curves: IncidenceCurves): Row[] {
  return range(LONGEST + 1).flatMap((months) => {
    const found = incidenceAt(curves, 1, months * MONTH);
    return found ? [{ months, share: found.incidence, ...incidenceInterval(found.incidence, found.variance) }] : [];
  });
}
