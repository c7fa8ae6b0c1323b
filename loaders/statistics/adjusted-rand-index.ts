/**
 * How far two groupings of the same rows agree, corrected for chance (Hubert and Arabie 1985): 1 where they are the same, 0 on average where one says nothing
 * about the other. Two groupings that both leave all rows together, or all rows alone, agree (1). Throws a RangeError when they differ in length.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`groupings of ${a.length} and ${b.length} rows`);
  const [groupsA, groupsB] = [numberedGroups(a), numberedGroups(b)];
  const cells = new Float64Array(groupsA.count * groupsB.count);
  const [sizesA, sizesB] = [new Float64Array(groupsA.count), new Float64Array(groupsB.count)];
  for (let row = 0; row < a.length; row++) {
    const [i, j] = [groupsA.of[row]!, groupsB.of[row]!];
    cells[i * groupsB.count + j]!++;
    sizesA[i]!++;
    sizesB[j]!++;
  }
  const [together, togetherA, togetherB] = [pairs(cells), pairs(sizesA), pairs(sizesB)];
  const all = (a.length * (a.length - 1)) / 2;
  const expected = all > 0 ? (togetherA * togetherB) / all : 0;
  const most = (togetherA + togetherB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function numberedGroups(labels: ArrayLike<number>): { of: Uint32Array; count: number } {
  const numbers = new Map<number, number>();
  const of = Uint32Array.from(labels, (label) => {
    let number = numbers.get(label);
    if (number === undefined) numbers.set(label, (number = numbers.size));
    return number;
  });
  return { of, count: numbers.size };
}

/** Pairs of rows that stand together. */
function pairs(sizes: Float64Array): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
