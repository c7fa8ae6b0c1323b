/**
 * P-values adjusted for many comparisons by Holm's step-down method (Holm 1979), in the order given. They control the
 * chance of even one false claim. NaN stays NaN and does not count as a comparison.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues
    .map((_, i) => i)
    .filter((i) => !Number.isNaN(pValues[i]))
    .sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = pValues.map(() => NaN);
  let highest = 0;
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, (order.length - rank) * pValues[index]!));
    adjusted[index] = highest;
  });
  return adjusted;
}
