import { ascendingOrder } from "./ascending-order.ts";
import { weightedCorrelation } from "./correlation-matrix.ts";

/**
 * Rank correlations of columns, equal values at their mean rank (Spearman 1904).
 *
 * @param columns arrays of equal length without gaps
 * @returns size x size, row by row; a column without variance has 0 throughout
 */
export function spearmanCorrelation(columns: readonly Float64Array[]): Float64Array {
  const size = columns.length;
  const rows = columns[0]?.length ?? 0;
  const data = new Float64Array(rows * size);
  columns.forEach((column, j) => meanRanks(column).forEach((rank, row) => (data[row * size + j] = rank)));
  return weightedCorrelation(data, size, new Float64Array(rows).fill(1));
}

/** Ranks from 0, centred; equal values share their mean. */
function meanRanks(values: Float64Array): Float64Array {
  const order = ascendingOrder(values);
  const ranks = new Float64Array(values.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + end - values.length) / 2;
  }
  return ranks;
}
