import type { MediaLine } from "./media-response.js";

/** Sales a week by steady weekly spend: the sum over terms of ceiling x spend / (spend + half), which is concave in spend. */
export interface SpendCurve {
  ceilings: Float64Array;
  halves: Float64Array;
}

/** A line's response in one draw of the model. */
export function drawCurve(line: MediaLine, draw: number): SpendCurve {
  return curveOf(line, [draw], [1]);
}

/** A line's mean response over draws; the draws count by their weights, which add up to one, or all the same. */
export function meanCurve(line: MediaLine, draws: number, weights?: ArrayLike<number>): SpendCurve {
  const all = Array.from({ length: draws }, (_, draw) => draw);
  const counted = weights ? all.filter((draw) => weights[draw]! > NEGLIGIBLE) : all;
  return curveOf(
    line,
    counted,
    counted.map((draw) => weights?.[draw] ?? 1 / draws),
  );
}

/** Weights below this cannot be seen in any sum. */
const NEGLIGIBLE = 1e-12;

/** Spend on a channel is its share of the line's, so that half of its ceiling is reached at a line's spend of half / share. */
function curveOf({ channels }: MediaLine, draws: readonly number[], weights: readonly number[]): SpendCurve {
  const ceilings = new Float64Array(channels.length * draws.length);
  const halves = new Float64Array(ceilings.length);
  let terms = 0;
  for (const { share, ceiling, halfSpend } of channels) {
    for (let i = 0; i < draws.length; i++) {
      const height = weights[i]! * ceiling[draws[i]!]!;
      if (!(share > 0 && height > 0)) continue;
      ceilings[terms] = height;
      halves[terms++] = halfSpend[draws[i]!]! / share;
    }
  }
  return { ceilings: ceilings.subarray(0, terms), halves: halves.subarray(0, terms) };
}

export function salesAt({ ceilings, halves }: SpendCurve, spend: number): number {
  let sales = 0;
  if (spend <= 0) return 0;
  for (let i = 0; i < ceilings.length; i++) sales += (ceilings[i]! * spend) / (spend + halves[i]!);
  return sales;
}

/** Sales a week that one more unit of money a week brings. */
export function marginalSalesAt({ ceilings, halves }: SpendCurve, spend: number): number {
  let marginal = 0;
  for (let i = 0; i < ceilings.length; i++) marginal += (ceilings[i]! * halves[i]!) / (spend + halves[i]!) ** 2;
  return marginal;
}

/** Whether spending on it sells nothing in any draw. */
export function isFlat({ ceilings }: SpendCurve): boolean {
  return ceilings.length === 0;
}

/**
 * Marginal sales to the power -1/2, and its derivative by spend. For one term it is a straight line in spend, for a mean over draws nearly
 * one, so that Newton's steps on it arrive in two or three.
 */
export function straightened({ ceilings, halves }: SpendCurve, spend: number): { value: number; slope: number } {
  let [marginal, curvature] = [0, 0];
  for (let i = 0; i < ceilings.length; i++) {
    const reach = spend + halves[i]!;
    const own = (ceilings[i]! * halves[i]!) / (reach * reach);
    marginal += own;
    curvature += own / reach;
  }
  const value = 1 / Math.sqrt(marginal);
  return { value, slope: (curvature / marginal) * value };
}

/** The spend within bounds at which the straightened marginal sales come nearest to a level; the curve must not be flat. */
export function spendAtLevel(curve: SpendCurve, level: number, lower: number, upper: number): number {
  if (straightened(curve, lower).value >= level) return lower;
  if (straightened(curve, upper).value <= level) return upper;
  let [low, high, spend] = [lower, upper, lower];
  for (let step = 0; step < MOST_STEPS; step++) {
    const { value, slope } = straightened(curve, spend);
    if (value < level) low = spend;
    else high = spend;
    const newton = spend + (level - value) / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = Math.abs(next - spend);
    spend = next;
    if (moved <= PRECISION * upper) break;
  }
  return spend;
}

const MOST_STEPS = 100;
const PRECISION = 1e-12;
