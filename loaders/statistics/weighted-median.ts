/** The smallest value at or below which half of the weight lies; NaN values are left out, NaN of none. */
export function weightedMedian(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const order = Array.from(values, (value, i) => ({ value, weight: weights[i]! }))
    .filter(({ value, weight }) => !Number.isNaN(value) && weight > 0)
    .sort((a, b) => a.value - b.value);
  const half = order.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let below = 0;
  for (const { value, weight } of order) {
    below += weight;
    // Rounding must not move the median up.
    if (below >= half * (1 - 1e-12)) return value;
  }
  return NaN;
}
