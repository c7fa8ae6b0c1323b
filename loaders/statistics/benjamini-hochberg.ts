/**
 * P-values adjusted for many comparisons by Benjamini and Hochberg's step-up method (1995), in the order given: claiming those up to a level
 * keeps the expected share of false ones among the claims at that level. NaN stays NaN and does not count as a comparison.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues
    .map((_, i) => i)
    .filter((i) => !Number.isNaN(pValues[i]))
    .sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = pValues.map(() => NaN);
  let lowest = 1;
  order.forEach((index, place) => {
    lowest = Math.min(lowest, (pValues[index]! * order.length) / (order.length - place));
    adjusted[index] = lowest;
  });
  return adjusted;
}
