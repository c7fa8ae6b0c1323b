import { LEVEL } from "./interval-level.ts";
import { studentTQuantile } from "./student-t.ts";
import { weightedLeastSquares, type LeastSquaresFit } from "./weighted-least-squares.ts";

/** Totals by period, in the order of time. */
export interface TreatedAndControl {
  treated: ArrayLike<number>;
  control: ArrayLike<number>;
}

export interface EffectOverTime {
  estimate: number;
  standardError: number;
  low: number;
  high: number;
}

export interface TimeBasedFit {
  /** What the treated would have been: fitted before the test, foretold during it. */
  counterfactual: Float64Array;
  intercept: number;
  slope: number;
  residuals: Float64Array;
  /** Lag-one autocorrelation of the residuals that the intervals allow for; 0 when they take periods for independent. */
  autocorrelation: number;
  degrees: number;
  /** Effect in each period of the test. */
  effects: EffectOverTime[];
  /** Effect summed from the first period of the test up to each. */
  cumulative: EffectOverTime[];
  /** Effect over the whole test. */
  total: EffectOverTime;
}

export interface TimeBasedOptions {
  level?: number;
  /** Widens the intervals for residuals that hang together from one period to the next. */
  allowsForAutocorrelation?: boolean;
}

// Beyond it a history is too short to tell a level from a walk.
const HIGHEST_AUTOCORRELATION = 0.9;

/**
 * Time-based regression (Kerman, Wang and Vaver 2017, sections 3 and 4): the treated total is regressed on the control total before the
 * test, and its foretold values during the test are the counterfactual. With a flat prior the cumulative effect has a t posterior with
 * n - 2 degrees of freedom and variance s^2 (T + x' (X'X)^-1 x), x the sums over the T periods. Allowing for autocorrelation r, T becomes
 * the sum of r^|i - j| over pairs of periods and the rest is multiplied by (1 + r) / (1 - r): an approximation for a long history.
 *
 * Null with fewer than four periods before the test, none in it, or a control that never moves.
 *
 * @param before the number of periods before the test
 */
export function timeBasedRegression(
  { treated, control }: TreatedAndControl,
  before: number,
  { level = LEVEL, allowsForAutocorrelation = false }: TimeBasedOptions = {},
): TimeBasedFit | null {
  const periods = treated.length;
  if (before < 4 || periods <= before) return null;
  const [y, x] = [Float64Array.from(treated), Float64Array.from(control)];
  const fit = weightedLeastSquares([new Float64Array(before).fill(1), x.subarray(0, before)], y.subarray(0, before));
  if (!fit) return null;
  const [intercept, slope] = fit.coefficients as unknown as [number, number];
  const autocorrelation = allowsForAutocorrelation ? autocorrelationOf(fit.residuals) : 0;
  const counterfactual = x.map((value) => intercept + slope * value);
  const quantile = studentTQuantile((1 + level) / 2, fit.degrees);
  const around = (estimate: number, ofPeriods: number, sum: number): EffectOverTime => {
    const standardError = errorOfSum(fit, ofPeriods, sum, autocorrelation);
    const halfWidth = quantile * standardError;
    return { estimate, standardError, low: estimate - halfWidth, high: estimate + halfWidth };
  };
  const effects: EffectOverTime[] = [];
  const cumulative: EffectOverTime[] = [];
  let [effect, sum] = [0, 0];
  for (let t = before; t < periods; t++) {
    const own = y[t]! - counterfactual[t]!;
    effect += own;
    sum += x[t]!;
    effects.push(around(own, 1, x[t]!));
    cumulative.push(around(effect, t - before + 1, sum));
  }
  const { residuals, degrees } = fit;
  const total = cumulative.at(-1)!;
  return { counterfactual, intercept, slope, residuals, autocorrelation, degrees, effects, cumulative, total };
}

function errorOfSum({ inverse, variance }: LeastSquaresFit, periods: number, sum: number, r: number): number {
  const ofLine = periods ** 2 * inverse[0]! + 2 * periods * sum * inverse[1]! + sum ** 2 * inverse[3]!;
  let ofPeriods = periods;
  for (let lag = 1; lag < periods; lag++) ofPeriods += 2 * (periods - lag) * r ** lag;
  return Math.sqrt(variance * (ofPeriods + (ofLine * (1 + r)) / (1 - r)));
}

/** Lag-one autocorrelation with its first-order bias taken back (Kendall 1954: (1 + 3 r) / n), between 0 and .9. */
function autocorrelationOf(residuals: Float64Array): number {
  let [products, squares] = [0, 0];
  residuals.forEach((residual, i) => {
    squares += residual ** 2;
    if (i > 0) products += residual * residuals[i - 1]!;
  });
  if (squares === 0) return 0;
  const r = products / squares;
  return Math.min(HIGHEST_AUTOCORRELATION, Math.max(0, r + (1 + 3 * r) / residuals.length));
}
