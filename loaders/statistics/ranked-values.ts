/**
 * Values in descending order of `rankBy`, each tied block replaced by its mean, so that whatever is computed along the
 * ranking does not depend on the order in which equal customers happen to stand.
 *
 * @param values n numbers
 * @param rankBy n numbers; the values themselves when left out
 */
export function rankedValues(values: Float64Array, rankBy: Float64Array = values): Float64Array {
  if (values.length !== rankBy.length) throw new RangeError(`${values.length} values but ${rankBy.length} ranks`);
  if (rankBy === values) return values.toSorted().reverse();
  const order = Uint32Array.from(values.keys()).sort((a, b) => rankBy[b]! - rankBy[a]!);
  const ranked = Float64Array.from(order, (index) => values[index]!);
  averageTiedBlocks(ranked, (position) => rankBy[order[position]!]!);
  return ranked;
}

function averageTiedBlocks(ranked: Float64Array, rankAt: (position: number) => number): void {
  for (let start = 0; start < ranked.length;) {
    let end = start + 1;
    while (end < ranked.length && rankAt(end) === rankAt(start)) end++;
    if (end - start > 1) ranked.fill(mean(ranked.subarray(start, end)), start, end);
    start = end;
  }
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
