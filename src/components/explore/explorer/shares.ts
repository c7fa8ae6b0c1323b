/** Each bin's part of all bins together; zeros when they are empty. */
export function sharesOf(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, n) => sum + n, 0);
  return total > 0 ? counts.map((n) => n / total) : new Float64Array(counts.length);
}

const PEAKS = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

/** The round share that a chart reaches up to, so that its scale stands still while shares move a little. */
export function roundPeak(largest: number): number {
  return PEAKS.find((peak) => peak >= largest) ?? 1;
}
