import type { Row } from "../../../src/models/report.ts";
import { aalenJohansen, incidenceAt } from "../../statistics/aalen-johansen.ts";
import { kaplanMeier, survivalAt } from "../../statistics/kaplan-meier.ts";
import type { Lifetimes } from "../../statistics/lifetimes.ts";
import { numberAtRisk } from "../../statistics/number-at-risk.ts";
import { incidenceInterval, survivalInterval } from "../../statistics/survival-interval.ts";

export const DAYS_PER_YEAR = 365.25;
const LONGEST_YEARS = 20;
/** Where fewer policies are left, a curve ends. */
const FEWEST_AT_RISK = 50;

/** Months for five years, then half years: at most 91 points. Lines between them are straight. */
export const FINE_GRID = gridOf((years) => (years < 5 ? 1 / 12 : 1 / 2));
/** Half years: at most 41 points. */
export const COARSE_GRID = gridOf(() => 1 / 2);

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
  return grid.slice(0, end + 1).map((years, i) => ({ years: rounded(years), at_risk: atRisk[i]! }));
}

function gridOf(step: (years: number) => number): number[] {
  const grid = [0];
  while (grid.at(-1)! < LONGEST_YEARS - 1e-9) grid.push(grid.at(-1)! + step(grid.at(-1)! + 1e-9));
  return grid.map((years) => Math.round(years * 12) / 12);
}

/** A curve needs no more digits than an eye can tell. */
function rounded(value: number): number;
function rounded(value: number | null): number | null;
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e5) / 1e5;
}
