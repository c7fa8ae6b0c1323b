import type { Row } from "../../../src/models/report.ts";
import { aalenJohansen, incidenceAt } from "../../statistics/aalen-johansen.ts";
import { kaplanMeier, survivalAt } from "../../statistics/kaplan-meier.ts";
import type { Lifetimes } from "../../statistics/lifetimes.ts";
import { numberAtRisk } from "../../statistics/number-at-risk.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { incidenceInterval, survivalInterval } from "../../statistics/survival-interval.ts";

export const DAYS_PER_YEAR = 365.25;
const LONGEST_YEARS = 20;
/** Where fewer policies are left, a curve ends. */
const FEWEST_AT_RISK = 50;

/** Months of the points of a curve, at most 60: where yearly premiums fall due curves step down a month later. Lines between are straight. */
export const FINE_GRID = yearsOf([
  ...upTo(13, 1),
  18,
  ...[2, 3, 4, 5, 6, 7, 8, 9].flatMap((year) => [12 * year, 12 * year + 1, 12 * year + 6]),
  ...upTo(12 * LONGEST_YEARS, 6).filter((month) => month >= 120),
]);
/** Half years: at most 41 points. */
export const COARSE_GRID = yearsOf(upTo(12 * LONGEST_YEARS, 6));

/** Rows {years, survival, low, high, at_risk} of a Kaplan-Meier curve at the times of a grid. */
export function survivalRows(lifetimes: Lifetimes, grid: readonly number[], causes?: readonly number[]): Row[] {
  const curve = kaplanMeier(lifetimes, causes);
  return reached(lifetimes, grid).flatMap(({ years, at_risk }) => {
    const at = survivalAt(curve, years * DAYS_PER_YEAR);
    if (!at) return [];
    const { low, high } = survivalInterval(at.survival, at.variance);
    return [{ years, survival: rounded(at.survival), low: rounded(low), high: rounded(high), at_risk }];
  });
}

/** Rows {cause, years, incidence, low, high} of the incidence of each cause; causes that never happen are left out. */
export function incidenceRows(lifetimes: Lifetimes, grid: readonly number[], names: readonly string[]): Row[] {
  const curves = aalenJohansen(lifetimes, names.length);
  const times = reached(lifetimes, grid);
  const happens = (cause: number) => curves.incidence[cause - 1]!.some((value) => value > 0);
  return names.flatMap((name, i) =>
    times.flatMap(({ years }) => {
      const at = happens(i + 1) ? incidenceAt(curves, i + 1, years * DAYS_PER_YEAR) : null;
      if (!at) return [];
      const { low, high } = incidenceInterval(at.incidence, at.variance);
      return [{ cause: name, years, incidence: rounded(at.incidence), low: rounded(low), high: rounded(high) }];
    }),
  );
}

function reached(lifetimes: Lifetimes, grid: readonly number[]): { years: number; at_risk: number }[] {
  const atRisk = numberAtRisk(
    lifetimes,
    grid.map((years) => years * DAYS_PER_YEAR),
  );
  const end = atRisk.findLastIndex((count) => count >= FEWEST_AT_RISK);
  const times = grid.slice(0, end + 1).map((years, i) => ({ years: rounded(years), at_risk: atRisk[i]! }));
  // Where all policies came in late, few are at risk in the first years of a curve.
  return times.filter(({ at_risk }) => at_risk >= FEWEST_PEOPLE);
}

function upTo(last: number, step: number): number[] {
  return Array.from({ length: last / step + 1 }, (_, i) => i * step);
}

function yearsOf(months: readonly number[]): number[] {
  return months.map((month) => month / 12);
}

/** A curve needs no more digits than an eye can tell. */
function rounded(value: number): number;
function rounded(value: number | null): number | null;
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e5) / 1e5;
}
