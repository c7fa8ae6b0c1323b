const ITERATIONS = 1000;

/**
 * Share of the variance of all items that their first principal component holds: the largest eigenvalue of the correlations, by power
 * iteration, over the number of items. A large share says that one thing, maybe the way of answering, runs through all (Harman 1967).
 * Null for no items.
 */
export function firstFactorShare(correlation: Float64Array, size: number): number | null {
  if (size === 0) return null;
  let vector: Float64Array = new Float64Array(size).fill(1 / Math.sqrt(size));
  let value = 0;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const next = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) next[i] = next[i]! + correlation[i * size + j]! * vector[j]!;
    }
    const length = Math.hypot(...next);
    if (length === 0) return 0;
    vector = next.map((entry) => entry / length);
    if (Math.abs(length - value) < 1e-12 * length) return length / size;
    value = length;
  }
  return value / size;
}
