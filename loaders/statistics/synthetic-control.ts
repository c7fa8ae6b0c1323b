import { simplexLeastSquares } from "./simplex-least-squares.ts";

export interface SyntheticControl {
  /** One weight per donor, at least 0, adding up to 1. */
  weights: Float64Array;
  counterfactual: Float64Array;
  /** Treated less counterfactual, by period. */
  gap: Float64Array;
  /** Root mean squared gap before and during the test. */
  errorBefore: number;
  errorDuring: number;
  /** Mean gap during the test. */
  effect: number;
  /** Root mean squared gap during the test over that before (Abadie, Diamond and Hainmueller 2010, section 3.4); Infinity for a perfect fit. */
  ratio: number;
}

export interface SyntheticPlacebo {
  treated: SyntheticControl;
  /** Every donor as if it were treated, made up of the other donors. */
  placebos: SyntheticControl[];
  /** Share of all, the treated among them, whose ratio is at least that of the treated. */
  pValue: number;
}

/**
 * Synthetic control (Abadie, Diamond and Hainmueller 2010, eq. 2): weights on donors that come nearest to the treated series before the test, each
 * period before it a predictor of the same importance. Null without donors, or without periods before or in the test.
 *
 * @param before the number of periods before the test
 */
export function syntheticControl(
  treated: ArrayLike<number>,
  donors: readonly ArrayLike<number>[],
  before: number,
): SyntheticControl | null {
  const periods = treated.length;
  if (before < 1 || periods <= before || donors.length === 0) return null;
  const start = donors.map((donor) => Array.prototype.slice.call(donor, 0, before) as number[]);
  const weights = simplexLeastSquares(start, Array.prototype.slice.call(treated, 0, before) as number[])!;
  const counterfactual = Float64Array.from({ length: periods }, (_, t) =>
    donors.reduce((sum, donor, j) => sum + weights[j]! * donor[t]!, 0),
  );
  const gap = counterfactual.map((value, t) => treated[t]! - value);
  const [errorBefore, errorDuring] = [rootMeanSquare(gap.subarray(0, before)), rootMeanSquare(gap.subarray(before))];
  const effect = gap.subarray(before).reduce((sum, value) => sum + value, 0) / (periods - before);
  return { weights, counterfactual, gap, errorBefore, errorDuring, effect, ratio: errorDuring / errorBefore };
}

/**
 * The synthetic control with its placebo in space: the rank of the treated among donors taken as if treated (Abadie, Diamond and Hainmueller
 * 2010, section 3.4). Null when there is no synthetic control or fewer than two donors.
 */
export function placeboInSpace(
  treated: ArrayLike<number>,
  donors: readonly ArrayLike<number>[],
  before: number,
): SyntheticPlacebo | null {
  const own = donors.length < 2 ? null : syntheticControl(treated, donors, before);
  if (!own) return null;
  const placebos = donors.map((donor, j) =>
    syntheticControl(
      donor,
      donors.filter((_, k) => k !== j),
      before,
    )!,
  );
  const asFar = placebos.filter(({ ratio }) => ratio >= own.ratio).length;
  return { treated: own, placebos, pValue: (asFar + 1) / (placebos.length + 1) };
}

/**
 * Interval of the mean effect by inverting the placebo test (Firpo and Possebom 2018): effects whose removal would leave the treated no further from
 * its counterfactual, for its fit before the test, than donors are. Bounds are null when there are too few donors for the level.
 */
export function placeboInterval(
  { treated, placebos }: SyntheticPlacebo,
  level: number,
): { low: number | null; high: number | null } {
  const distances = placebos.map(({ effect, errorBefore }) => Math.abs(effect) / errorBefore).sort((a, b) => a - b);
  const rank = Math.ceil(level * (distances.length + 1));
  const distance = distances[rank - 1];
  if (distance === undefined || !Number.isFinite(distance)) return { low: null, high: null };
  const halfWidth = distance * treated.errorBefore;
  return { low: treated.effect - halfWidth, high: treated.effect + halfWidth };
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);
}
