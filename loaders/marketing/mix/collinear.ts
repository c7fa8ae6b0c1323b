/** Two channels whose spend moves together beyond this cannot be told apart. */
export const COLLINEAR = 0.9;

/** Places of channels, and how closely their spend moves together. */
export interface SpendPair {
  first: number;
  second: number;
  correlation: number;
}

/** Every pair of channels with the correlation of their weekly spend. */
export function spendPairs(spend: readonly Float64Array[]): SpendPair[] {
  return spend.flatMap((a, first) =>
    spend.slice(first + 1).map((b, i) => ({ first, second: first + 1 + i, correlation: correlation(a, b) })),
  );
}

/** Channels in groups that can be told apart: those of collinear pairs together, all others alone, in their order. */
export function groupsToldApart(count: number, pairs: readonly SpendPair[]): number[][] {
  const groupOf = Array.from({ length: count }, (_, c) => c);
  for (const { first, second, correlation: value } of pairs) {
    if (value <= COLLINEAR) continue;
    const [kept, merged] = [groupOf[first]!, groupOf[second]!];
    groupOf.forEach((group, c) => (groupOf[c] = group === merged ? kept : group));
  }
  return [...new Set(groupOf)].map((group) => [...groupOf.keys()].filter((c) => groupOf[c] === group));
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, i) => {
    ab += (value - ma) * (b[i]! - mb);
    aa += (value - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  });
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
