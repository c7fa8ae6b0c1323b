/** Six decimals; null when it is not a number. */
export function rounded(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : null;
}
