import { geoBasedRegression } from "../../statistics/geo-based-regression.ts";
import { timeBasedRegression, type EffectOverTime } from "../../statistics/time-based-regression.ts";
import { varianceBySize } from "../../statistics/variance-by-size.ts";
import type { GeoPanel } from "./geo-panel.ts";
import { liftOf, type Lift } from "./lift.ts";
import { sides, sumOver } from "./totals.ts";

export type Way = "geo_based" | "time_based";

/** What a group of regions had beyond what it would have had. */
export interface GroupEffect {
  way: Way;
  total: EffectOverTime;
  degrees: number;
  lift: Lift;
}

export type Series = Pick<GeoPanel, "outcome" | "before" | "treated">;

/** Variance of a region's outcome during the test, given the one before it. */
export type Variance = (before: number) => number;

/** The geo-based regression needs so many regions; with fewer the time-based one speaks. */
export const FEWEST_REGIONS = 8;

/**
 * The effect by the way that is taken for the result: the geo-based regression, with regions weighted as their own history says, or with fewer than
 * eight regions the time-based regression. Null when neither has a fit.
 *
 * @param dose what the test changed by region; in proportion to the size of treated regions when left out
 */
export function effectOf(series: Series, variance: Variance, dose?: Float64Array): GroupEffect | null {
  const regions = series.outcome.length;
  return (regions >= FEWEST_REGIONS ? geoBasedEffect(series, variance, dose) : null) ?? timeBasedEffect(series);
}

/** Null without a fit, and where the effect cannot be set against anything. */
export function geoBasedEffect(
  { outcome, before, treated }: Series,
  variance: Variance,
  given?: Float64Array,
): GroupEffect | null {
  const earlier = outcome.map((weeks) => sumOver(weeks, 0, before));
  const during = outcome.map((weeks) => sumOver(weeks, before));
  const dose = given ?? Float64Array.from(earlier, (size, region) => (treated[region] ? size : 0));
  const fit = geoBasedRegression({ before: earlier, during, dose }, { variance });
  if (!fit) return null;
  const all = dose.reduce((sum, value) => sum + value, 0);
  const [low, high] = [fit.low * all, fit.high * all].sort((a, b) => a - b) as [number, number];
  const total = { estimate: fit.estimate * all, standardError: fit.standardError * Math.abs(all), low, high };
  const observed = during.reduce((sum, value, region) => sum + (treated[region] ? value : 0), 0);
  const lift = liftOf(total, observed);
  return lift && { way: "geo_based", total, degrees: fit.degrees, lift };
}

/** Null without a fit, and where the effect cannot be set against anything. */
export function timeBasedEffect(series: Series): GroupEffect | null {
  const both = sides(series.outcome, series);
  const fit = timeBasedRegression(both, series.before, { allowsForAutocorrelation: true });
  const lift = fit && liftOf(fit.total, sumOver(both.treated, series.before));
  return lift && { way: "time_based", total: fit.total, degrees: fit.degrees, lift };
}

/** As regions' earlier totals over as many weeks as the test has say; as counts have it when the history is too short. */
export function varianceFrom({ outcome, before }: Pick<Series, "outcome" | "before">): Variance {
  const weeks = (outcome[0]?.length ?? 0) - before;
  const found = varianceBySize(
    outcome.map((values) => values.subarray(0, before)),
    weeks,
  );
  if (!found) return (size) => size;
  return (size) => {
    const expected = (size * weeks) / before;
    return found.linear * expected + found.squared * expected ** 2;
  };
}
