/** Positions of values in ascending order, equal values in their own order; for millions of values. */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const positions = new Uint32Array(values.length).map((_, i) => i);
  if (isAscending(values)) return positions;
  return countedOrder(values) ?? positions.sort((a, b) => values[a]! - values[b]! || a - b);
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) return false;
  return true;
}

/** By counting, without comparisons: for whole numbers that lie close together, such as days. */
function countedOrder(values: Float64Array): Uint32Array | null {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (!Number.isInteger(value)) return null;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high - low > 4 * values.length + 1000) return null;
  const starts = new Uint32Array(high - low + 2);
  for (const value of values) starts[value - low + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const order = new Uint32Array(values.length);
  values.forEach((value, i) => (order[starts[value - low]!++] = i));
  return order;
}
