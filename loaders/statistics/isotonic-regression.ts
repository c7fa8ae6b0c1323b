/** A step function that does not fall. */
export interface IsotonicRegression {
  /** Ascending lowest and highest x of each step. */
  from: Float64Array;
  to: Float64Array;
  /** Ascending value of each step. */
  value: Float64Array;
  /** Weight of each step. */
  weight: Float64Array;
}

/**
 * Weighted least squares under the demand that y does not fall as x rises (pool adjacent violators; Barlow, Bartholomew, Bremner and Brunk 1972). Equal x are
 * pooled first, so that they share a value. Rows of weight 0 are left out; no row gives no step.
 *
 * @param weights by row; 1 each when left out
 */
export function isotonicRegression(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): IsotonicRegression {
  const rows = Array.from({ length: x.length }, (_, row) => row).filter((row) => (weights?.[row] ?? 1) > 0);
  rows.sort((a, b) => x[a]! - x[b]! || a - b);
  const steps: Step[] = [];
  for (const row of rows) {
    const weight = weights?.[row] ?? 1;
    const step: Step = { from: x[row]!, to: x[row]!, sum: weight * y[row]!, weight };
    if (steps.at(-1)?.to === step.to) pool(steps.at(-1)!, step);
    else {
      settle(steps);
      steps.push(step);
    }
  }
  settle(steps);
  return {
    from: Float64Array.from(steps, ({ from }) => from),
    to: Float64Array.from(steps, ({ to }) => to),
    value: Float64Array.from(steps, meanOf),
    weight: Float64Array.from(steps, ({ weight }) => weight),
  };
}

interface Step {
  from: number;
  to: number;
  sum: number;
  weight: number;
}

const meanOf = ({ sum, weight }: Step) => sum / weight;

function pool(into: Step, other: Step): void {
  into.to = other.to;
  into.sum += other.sum;
  into.weight += other.weight;
}

/** Pools the last steps until they rise. */
function settle(steps: Step[]): void {
  while (steps.length > 1 && meanOf(steps.at(-2)!) >= meanOf(steps.at(-1)!)) pool(steps.at(-2)!, steps.pop()!);
}

/** The value at x: that of its step, on a line between two steps, and that of the nearest step outside (as scikit-learn). Null without steps. */
export function isotonicValue({ from, to, value }: IsotonicRegression, x: number): number | null {
  if (value.length === 0) return null;
  // The first step that x is not beyond.
  let [low, high] = [0, value.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (to[middle]! < x) low = middle + 1;
    else high = middle;
  }
  if (low === value.length) return value[low - 1]!;
  if (low === 0 || x >= from[low]!) return value[low]!;
  const share = (x - to[low - 1]!) / (from[low]! - to[low - 1]!);
  return value[low - 1]! + share * (value[low]! - value[low - 1]!);
}
