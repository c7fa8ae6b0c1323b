/**
 * Repeat purchases in continuous time, one entry per kind of customer: `purchases` after the first, the time of the last one since the
 * first (0 without any), the time observed since the first, and how many customers have just these.
 */
export interface PurchaseHistory {
  purchases: Float64Array;
  lastPurchase: Float64Array;
  observed: Float64Array;
  customers: Float64Array;
}

/** Customers with equal histories brought together, so that a likelihood visits each history once. */
export function groupHistories(
  purchases: ArrayLike<number>,
  lastPurchase: ArrayLike<number>,
  observed: ArrayLike<number>,
): PurchaseHistory {
  const lasts = distinct(lastPurchase);
  const spans = distinct(observed);
  // One number stands for the three of a history: sorting plain numbers is many times faster than sorting by three columns.
  const keys = Float64Array.from(
    { length: purchases.length },
    (_, i) =>
      (purchases[i]! * spans.length + place(spans, observed[i]!)) * lasts.length + place(lasts, lastPurchase[i]!),
  ).sort();
  const starts = startsOfRuns(keys);
  const rest = (key: number) => Math.floor(key / lasts.length);
  return {
    purchases: Float64Array.from(starts, (start) => Math.floor(rest(keys[start]!) / spans.length)),
    lastPurchase: Float64Array.from(starts, (start) => lasts[keys[start]! % lasts.length]!),
    observed: Float64Array.from(starts, (start) => spans[rest(keys[start]!) % spans.length]!),
    customers: Float64Array.from(starts, (start, group) => (starts[group + 1] ?? keys.length) - start),
  };
}

/** The distinct values, ascending. */
function distinct(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values)
    .sort()
    .filter((value, i, sorted) => i === 0 || value !== sorted[i - 1]);
}

/** Position of a value in ascending distinct ones that hold it. */
function place(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startsOfRuns(sorted: Float64Array): number[] {
  const starts: number[] = [];
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) starts.push(i);
  return starts;
}
