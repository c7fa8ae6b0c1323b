/** Positions of values in ascending order, equal values in their own order; for millions of values. */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  return isAscending(values) ? order : order.sort((a, b) => values[a]! - values[b]! || a - b);
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) return false;
  return true;
}
