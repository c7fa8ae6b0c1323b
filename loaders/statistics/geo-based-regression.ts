import { LEVEL } from "./interval-level.ts";
import { studentTQuantile } from "./student-t.ts";
import { weightedLeastSquares } from "./weighted-least-squares.ts";

/** One value per region, summed over a period. */
export interface GeoOutcomes {
  /** Outcome before the test. */
  before: ArrayLike<number>;
  /** Outcome during the test. */
  during: ArrayLike<number>;
  /** What the test changed in a region, such as its spend beyond what it would have been: 0 in control regions. */
  dose: ArrayLike<number>;
}

export interface GeoBasedFit {
  /** Outcome per unit of the dose. */
  estimate: number;
  standardError: number;
  degrees: number;
  low: number;
  high: number;
}

export interface GeoBasedOptions {
  level?: number;
  /**
   * Variance that a region's outcome would have, given the one before the test, up to a factor; the outcome before the test when left out, as
   * counts have it (the weights 1 / before of the paper). The authors' published example uses its square.
   */
  variance?: (before: number) => number;
}

/**
 * Geo-based regression (Vaver and Koehler 2011, eq. 1): during = b0 + b1 before + b2 dose by weighted least squares; b2 with its t interval.
 * Regions whose outcome before the test is not positive are left out. Null with fewer than four regions, a dose that is the same
 * everywhere, or outcomes before the test that are.
 */
export function geoBasedRegression(
  { before, during, dose }: GeoOutcomes,
  { level = LEVEL, variance = (size) => size }: GeoBasedOptions = {},
): GeoBasedFit | null {
  const kept = Array.from(before, (_, i) => i).filter((i) => before[i]! > 0);
  const pick = (values: ArrayLike<number>) => Float64Array.from(kept, (i) => values[i]!);
  const columns = [new Float64Array(kept.length).fill(1), pick(before), pick(dose)];
  const weights = pick(before).map((value) => 1 / variance(value));
  const fit = weightedLeastSquares(columns, pick(during), weights);
  if (!fit || fit.degrees < 1) return null;
  const estimate = fit.coefficients[2]!;
  const standardError = Math.sqrt(fit.variance * fit.inverse[8]!);
  const halfWidth = studentTQuantile((1 + level) / 2, fit.degrees) * standardError;
  return { estimate, standardError, degrees: fit.degrees, low: estimate - halfWidth, high: estimate + halfWidth };
}

/**
 * What the treated regions spent during the test beyond what they would have spent: the counterfactual regresses the control regions' spend
 * during the test on that before it (Vaver and Koehler 2011, eq. 2), without an intercept so that a region that never spends stays at zero.
 *
 * @returns one value per region, 0 in control regions
 */
export function spendDifference(
  before: ArrayLike<number>,
  during: ArrayLike<number>,
  treated: ArrayLike<boolean>,
): Float64Array {
  let [spentBefore, spentDuring] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    if (treated[i]) continue;
    spentBefore += before[i]!;
    spentDuring += during[i]!;
  }
  const ratio = spentBefore > 0 ? spentDuring / spentBefore : 0;
  return Float64Array.from(before, (value, i) => (treated[i] ? during[i]! - ratio * value : 0));
}
