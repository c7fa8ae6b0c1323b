import { NORMAL_QUANTILE } from "./interval-level.ts";

export interface TopShare {
  estimate: number;
  low: number;
  high: number;
}

/**
 * The part of a total that falls on those ranked first: the sum of their values over the sum of all, where the group is a given part of all and those who
 * tie at its edge count in part. The 90 % interval is that of a ratio over another draw of such people (delta method), their places in the
 * ranking as they are. Null where the total is not above zero.
 */
export function topGroupShare(ranks: readonly number[], values: readonly number[], part: number): TopShare | null {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return null;
  const weights = topWeights(ranks, part * ranks.length);
  const estimate = values.reduce((sum, value, i) => sum + weights[i]! * value, 0) / total;
  const squares = values.reduce((sum, value, i) => sum + ((weights[i]! - estimate) * value) ** 2, 0);
  const halfWidth = (NORMAL_QUANTILE * Math.sqrt(squares)) / total;
  return { estimate, low: estimate - halfWidth, high: estimate + halfWidth };
}

/** 1 for the members of the group, 0 for the rest, and a part for those who tie at its edge. */
function topWeights(ranks: readonly number[], size: number): Float64Array {
  const order = [...ranks.keys()].sort((a, b) => ranks[b]! - ranks[a]!);
  const weights = new Float64Array(ranks.length);
  for (let start = 0; start < order.length && start < size;) {
    let end = start + 1;
    while (end < order.length && ranks[order[end]!] === ranks[order[start]!]) end++;
    const weight = Math.min(1, (size - start) / (end - start));
    for (let i = start; i < end; i++) weights[order[i]!] = weight;
    start = end;
  }
  return weights;
}
