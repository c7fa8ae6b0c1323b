import { isFlat, spendAtLevel, straightened, type SpendCurve } from "./budget-curve.js";

/** Least and most weekly spend on a line. */
export interface SpendBounds {
  lower: number;
  upper: number;
}

/**
 * The weekly spends that sell most for a weekly budget, within bounds: by water-filling, so that all lines that no bound holds sell as much
 * with their last unit of money (Kuhn and Tucker 1951). A budget outside of what the bounds allow gives the bounds themselves. Lines that sell
 * nothing get what the others may not take.
 */
export function bestSplit(curves: readonly SpendCurve[], bounds: readonly SpendBounds[], budget: number): number[] {
  const spends = bounds.map(({ lower }) => lower);
  const selling = indices(curves.length, (i) => !isFlat(curves[i]!));
  const flat = indices(curves.length, (i) => isFlat(curves[i]!));
  const least = (of: readonly number[]) => sum(of.map((i) => bounds[i]!.lower));
  const most = (of: readonly number[]) => sum(of.map((i) => bounds[i]!.upper));
  const forSelling = Math.max(least(selling), Math.min(most(selling), budget - least(flat)));
  fillToLevel(curves, bounds, selling, forSelling, spends);
  fillEvenly(bounds, flat, budget - forSelling, spends);
  return spends;
}

/** The weekly spends at which one more unit of money sells `marginal` in every line, within bounds; lines that sell nothing get the least. */
export function splitAtMarginal(
  curves: readonly SpendCurve[],
  bounds: readonly SpendBounds[],
  marginal: number,
): number[] {
  const level = 1 / Math.sqrt(marginal);
  return curves.map((curve, i) => {
    const { lower, upper } = bounds[i]!;
    return isFlat(curve) ? lower : spendAtLevel(curve, level, lower, upper);
  });
}

function fillToLevel(
  curves: readonly SpendCurve[],
  bounds: readonly SpendBounds[],
  lines: readonly number[],
  budget: number,
  spends: number[],
): void {
  if (lines.length === 0) return;
  if (budget >= sum(lines.map((i) => bounds[i]!.upper))) {
    for (const i of lines) spends[i] = bounds[i]!.upper;
    return;
  }
  let low = Math.min(...lines.map((i) => straightened(curves[i]!, bounds[i]!.lower).value));
  let high = Math.max(...lines.map((i) => straightened(curves[i]!, bounds[i]!.upper).value));
  let level = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { total, slope } = fill(curves, bounds, lines, level, spends);
    if (Math.abs(total - budget) <= PRECISION * budget) break;
    if (total < budget) low = level;
    else high = level;
    const newton = level + (budget - total) / slope;
    level = newton > low && newton < high ? newton : (low + high) / 2;
  }
  settle(bounds, lines, budget, spends);
}

const MOST_STEPS = 200;
const PRECISION = 1e-13;

/** Spends at a level of the water, their sum, and its derivative by the level. */
function fill(
  curves: readonly SpendCurve[],
  bounds: readonly SpendBounds[],
  lines: readonly number[],
  level: number,
  spends: number[],
): { total: number; slope: number } {
  let [total, slope] = [0, 0];
  for (const i of lines) {
    const { lower, upper } = bounds[i]!;
    const spend = spendAtLevel(curves[i]!, level, lower, upper);
    if (spend > lower && spend < upper) slope += 1 / straightened(curves[i]!, spend).slope;
    spends[i] = spend;
    total += spend;
  }
  return { total, slope };
}

/** Gives what rounding has left over to the first line that may take it. */
function settle(bounds: readonly SpendBounds[], lines: readonly number[], budget: number, spends: number[]): void {
  const left = budget - sum(lines.map((i) => spends[i]!));
  const taker = lines.find((i) => spends[i]! + left >= bounds[i]!.lower && spends[i]! + left <= bounds[i]!.upper);
  if (taker !== undefined) spends[taker] = spends[taker]! + left;
}

/** Raises lines from their least towards their most, all by the same part of the way. */
function fillEvenly(bounds: readonly SpendBounds[], lines: readonly number[], budget: number, spends: number[]): void {
  const room = sum(lines.map((i) => bounds[i]!.upper - bounds[i]!.lower));
  const missing = budget - sum(lines.map((i) => bounds[i]!.lower));
  const part = room > 0 ? Math.max(0, Math.min(1, missing / room)) : 0;
  for (const i of lines) spends[i] = bounds[i]!.lower + part * (bounds[i]!.upper - bounds[i]!.lower);
}

function indices(length: number, test: (i: number) => boolean): number[] {
  return Array.from({ length }, (_, i) => i).filter(test);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
