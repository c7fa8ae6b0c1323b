import { weightedLeastSquares } from "./weighted-least-squares.ts";

/** Variance of a total that is expected to be m: linear x m + squared x m^2. */
export interface VarianceBySize {
  /** What counts sway by on their own: 1 for a Poisson count. */
  linear: number;
  /** What sways in proportion to the size. */
  squared: number;
}

const ROUNDS = 5;

/**
 * How the variance of a member's total over some periods grows with its size, from how totals of earlier stretches of that length differ from
 * the member's share of everybody's: squared differences over their expectation are regressed on the expectation, weighted by what the fit
 * itself expects (McCullagh and Nelder 1989, section 10.2). Parts that would be negative are zero. Null with fewer than two whole stretches, fewer than
 * four members with any total, or no differences.
 *
 * @param series by member, one value per period; the last stretch ends with the last period
 */
export function varianceBySize(series: readonly ArrayLike<number>[], periods: number): VarianceBySize | null {
  const { expected, scaled } = differences(series, periods);
  if (expected.length === 0) return null;
  const ones = new Float64Array(expected.length).fill(1);
  let fit: VarianceBySize = { linear: 1, squared: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const weights = expected.map((size) => (fit.linear + fit.squared * size) ** -2);
    const found = weightedLeastSquares([ones, expected], scaled, weights);
    const [linear, squared] = found ? found.coefficients : [-1, -1];
    if (linear! > 0 && squared! > 0) fit = { linear: linear!, squared: squared! };
    else if (squared! <= 0) fit = { linear: meanOf(scaled), squared: 0 };
    else fit = { linear: 0, squared: meanOf(scaled.map((value, i) => value / expected[i]!)) };
  }
  return fit.linear + fit.squared > 0 ? fit : null;
}

function differences(series: readonly ArrayLike<number>[], periods: number) {
  const length = series[0]?.length ?? 0;
  const stretches = Math.floor(length / periods);
  const sums = series.map((values) => stretchSums(values, stretches, periods)).filter((own) => meanOf(own) > 0);
  const [expected, scaled]: [number[], number[]] = [[], []];
  if (stretches < 2 || sums.length < 4) return { expected: new Float64Array(), scaled: new Float64Array() };
  const totals = Float64Array.from({ length: stretches }, (_, b) => sums.reduce((sum, own) => sum + own[b]!, 0));
  const all = meanOf(totals);
  for (const own of sums) {
    const share = meanOf(own) / all;
    // What estimating the share takes out of the differences.
    const left = (1 - share) * (1 - 1 / stretches);
    totals.forEach((total, b) => {
      if (!(total > 0) || !(left > 0)) return;
      expected.push(share * total);
      scaled.push((own[b]! - share * total) ** 2 / (share * total * left));
    });
  }
  return { expected: Float64Array.from(expected), scaled: Float64Array.from(scaled) };
}

/** Sums over stretches of so many periods, the last of which ends with the last period. */
function stretchSums(values: ArrayLike<number>, stretches: number, periods: number): Float64Array {
  const first = values.length - stretches * periods;
  const sums = new Float64Array(stretches);
  for (let t = first; t < values.length; t++) sums[Math.floor((t - first) / periods)]! += values[t]!;
  return sums;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
