import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { aalenJohansen, incidenceAt } from "../../statistics/aalen-johansen.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { kaplanMeier, survivalAt, survivalTime, type SurvivalCurve } from "../../statistics/kaplan-meier.ts";
import type { Lifetimes } from "../../statistics/lifetimes.ts";
import { restrictedMean } from "../../statistics/restricted-mean.ts";
import { incidenceInterval, noEventInterval, survivalInterval } from "../../statistics/survival-interval.ts";
import { DAYS_PER_YEAR, FINE_GRID, incidenceRows, survivalRows } from "./curve-rows.ts";
import { CAUSES, GIVEN_UP } from "./read-lives.ts";

export const HORIZON_YEARS = 10;
const HORIZON = HORIZON_YEARS * DAYS_PER_YEAR;

/** Curves and numbers of all policies together. */
export function wholeBook(lifetimes: Lifetimes): { numbers: Record<string, Estimate>; tables: Record<string, Row[]> } {
  const all = kaplanMeier(lifetimes);
  const alone = kaplanMeier(lifetimes, [GIVEN_UP]);
  const n = lifetimes.exit.length;
  return {
    numbers: {
      "loyalty.survival.in_force_10": inForce(all, n),
      "loyalty.survival.restricted_mean_10": yearsOfTen(all, n),
      "loyalty.survival.median": median(all, n),
      "loyalty.survival.given_up_10": givenUp(lifetimes),
      "loyalty.survival.given_up_10_alone": complement(inForce(alone, n)),
    },
    tables: {
      survival_book: survivalRows(lifetimes, FINE_GRID),
      survival_incidence: incidenceRows(lifetimes, FINE_GRID, CAUSES),
    },
  };
}

/** Mean years of the first ten that policies last, under a curve; null reason when fewer years were seen. */
export function yearsOfTen(curve: SurvivalCurve, n: number): Estimate {
  const found = restrictedMean(curve, HORIZON);
  if (!found) return noEstimate("survival_too_short", n, "survival_restricted_mean");
  const years = found.mean / DAYS_PER_YEAR;
  const reach = (NORMAL_QUANTILE * Math.sqrt(found.variance)) / DAYS_PER_YEAR;
  return estimateOf(years, n, "survival_restricted_mean", {
    low: Math.max(0, years - reach),
    high: Math.min(HORIZON_YEARS, years + reach),
  });
}

function inForce(curve: SurvivalCurve, n: number): Estimate {
  const at = survivalAt(curve, HORIZON);
  if (!at) return noEstimate("survival_too_short", n, "survival_kaplan_meier");
  return estimateOf(at.survival, n, "survival_kaplan_meier", survivalInterval(at.survival, at.variance));
}

function complement({ estimate, low, high, ...rest }: Estimate): Estimate {
  if (estimate === null) return { estimate, low, high, ...rest };
  return { ...rest, estimate: 1 - estimate, low: high === null ? null : 1 - high, high: low === null ? null : 1 - low };
}

function givenUp(lifetimes: Lifetimes): Estimate {
  const n = lifetimes.exit.length;
  const at = incidenceAt(aalenJohansen(lifetimes, CAUSES.length), GIVEN_UP, HORIZON);
  if (!at) return noEstimate("survival_too_short", n, "survival_aalen_johansen");
  const interval =
    at.incidence > 0 ? incidenceInterval(at.incidence, at.variance) : noEventInterval(followed(lifetimes));
  return estimateOf(at.incidence, n, "survival_aalen_johansen", interval);
}

/** Policies followed to the horizon. */
function followed({ exit }: Lifetimes): number {
  return exit.filter((days) => days >= HORIZON).length;
}

function median(curve: SurvivalCurve, n: number): Estimate {
  const { time, low, high } = survivalTime(curve);
  if (time === null) return noEstimate("survival_above_half", n, "survival_median");
  const years = (days: number | null) => (days === null ? null : days / DAYS_PER_YEAR);
  const bounds = low === null || high === null ? {} : { low: years(low), high: years(high) };
  return estimateOf(time / DAYS_PER_YEAR, n, "survival_median", bounds);
}
