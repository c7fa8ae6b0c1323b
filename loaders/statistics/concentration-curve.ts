/**
 * Cumulative amount of the best `share` of a population, for each share of the grid, linear between two members.
 * Divided by the last amount it is the concentration curve; with negative values it rises above the total and falls back
 * to it, which is the whale curve of customer profitability (Kaplan and Narayanan 2001).
 *
 * @param ranked n values, best first (see rankedValues)
 * @param grid ascending shares in [0, 1]
 */
export function cumulativeAmounts(ranked: Float64Array, grid: readonly number[]): Float64Array {
  const amounts = new Float64Array(grid.length);
  let position = 0;
  let sum = 0;
  grid.forEach((share, i) => {
    const target = share * ranked.length;
    for (; position + 1 <= target; position++) sum += ranked[position]!;
    amounts[i] = sum + (target - position) * (ranked[position] ?? 0);
  });
  return amounts;
}

/** Amounts of `bands` bands of equal size along the ranking; a member on a boundary belongs to both in proportion. */
export function bandAmounts(ranked: Float64Array, bands: number): Float64Array {
  const grid = Array.from({ length: bands + 1 }, (_, i) => i / bands);
  const cumulative = cumulativeAmounts(ranked, grid);
  return Float64Array.from({ length: bands }, (_, i) => cumulative[i + 1]! - cumulative[i]!);
}

/** The smallest share of the population whose best members carry `amount`; null when they never do. */
export function populationShareCarrying(ranked: Float64Array, amount: number): number | null {
  if (amount <= 0) return 0;
  let sum = 0;
  for (let i = 0; i < ranked.length; i++) {
    const value = ranked[i]!;
    if (sum + value >= amount) return (i + (amount - sum) / value) / ranked.length;
    sum += value;
  }
  return null;
}
