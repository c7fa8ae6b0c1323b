import { quantileSorted } from "d3";
import { LAST_YEAR } from "./mix-summary.ts";
import { heldOutWeeks, type Fit } from "./fits.ts";
import { drawCount, sumAt, visitDraws } from "./posterior.ts";
import { randomSource } from "../../statistics/random-source.ts";

/** How well a model foretold weeks that it did not see, given their spend and their controls; sales in mean weekly sales. */
export interface HoldOut {
  weeks: number[];
  /** By week: what was sold, what was foretold with its 90 % interval, and what was sold a year before (NaN: not known). */
  sold: number[];
  foretold: number[];
  low: number[];
  high: number[];
  yearBefore: number[];
  /** Mean absolute error as a share of what was sold: of the model, and of "as a year ago" in the weeks that have one (NaN without any). */
  error: number;
  naiveError: number;
  /** Share of the weeks inside the 90 % interval. */
  covered: number;
}

/** @param sales all sales, of which the fit lacks the last weeks */
export function holdOut(fit: Fit, sales: Float64Array, seed: number): HoldOut {
  const weeks = heldOutWeeks(sales);
  const drawn = weeks.map(() => new Float64Array(drawCount(fit)));
  const { normal } = randomSource(seed);
  visitDraws(fit, seed, ({ draw, channels, baseline, noise }) => {
    weeks.forEach((week, i) => (drawn[i]![draw] = baseline[week]! + sumAt(channels, week) + noise * normal()));
  });
  const sorted = drawn.map((values) => Array.from(values.sort()));
  const at = (probability: number) => sorted.map((values) => quantileSorted(values, probability)!);
  const sold = weeks.map((week) => sales[week]!);
  const yearBefore = weeks.map((week) => sales[week - LAST_YEAR] ?? NaN);
  const [foretold, low, high] = [at(0.5), at(0.05), at(0.95)];
  return {
    weeks,
    sold,
    foretold,
    low,
    high,
    yearBefore,
    error: errorOf(sold, foretold),
    naiveError: errorOf(sold, yearBefore),
    covered: sold.filter((value, i) => value >= low[i]! && value <= high[i]!).length / weeks.length,
  };
}

/** Sum of absolute errors over the sum sold, of the weeks that were foretold. */
export function errorOf(sold: readonly number[], foretold: readonly number[]): number {
  const told = [...sold.keys()].filter((week) => !Number.isNaN(foretold[week]!));
  const errors = told.reduce((sum, week) => sum + Math.abs(sold[week]! - foretold[week]!), 0);
  return errors / told.reduce((sum, week) => sum + sold[week]!, 0);
}
