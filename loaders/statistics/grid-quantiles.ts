import { bisectLeft, cumsum } from "d3-array";

const CELLS = 1_000;

/**
 * Quantiles of a distribution on a range, from the logarithm of its density up to a constant: mass by the midpoints of 1,000 cells,
 * even within each. The range should hold next to all of the mass.
 *
 * @param shares in (0, 1)
 */
export function gridQuantiles(
  logDensity: (value: number) => number,
  { low, high }: { low: number; high: number },
  shares: readonly number[],
): Float64Array {
  const cell = (high - low) / CELLS;
  const logs = Array.from({ length: CELLS }, (_, i) => logDensity(low + (i + 0.5) * cell));
  const largest = Math.max(...logs);
  const masses = logs.map((log) => Math.exp(log - largest));
  const reached = cumsum(masses);
  return Float64Array.from(shares, (share) => {
    const wanted = share * reached[CELLS - 1]!;
    const at = Math.min(CELLS - 1, bisectLeft(reached, wanted));
    return low + cell * (at + 1 - (reached[at]! - wanted) / masses[at]!);
  });
}
