/**
 * Gini coefficient that stays between 0 (all equal) and 1 (one has all the gains, another all the losses) when some values
 * are negative: the sum of |y_i - y_j| over all pairs i < j, divided by (n - 1)(T+ + T-), where T+ and T- are the sums of the
 * positive and of the negative values, both taken as positive (Raffinetti, Siletti and Vernizzi 2015, eq. 8).
 * With no negative value it is the Gini coefficient with the small-sample factor n / (n - 1).
 *
 * @param ranked n values in descending order
 * @returns null for fewer than two values and when all are zero
 */
export function normalisedGini(ranked: Float64Array): number | null {
  const n = ranked.length;
  let spread = 0;
  let magnitude = 0;
  let before = 0;
  for (let i = 0; i < n; i++) {
    const value = ranked[i]!;
    spread += before - i * value;
    before += value;
    magnitude += Math.abs(value);
  }
  return n < 2 || magnitude === 0 ? null : spread / ((n - 1) * magnitude);
}
