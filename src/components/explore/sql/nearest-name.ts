/** The names most like a misspelt one, nearest first; none when all are too far away. */
export function nearestNames(name: string, known: Iterable<string>, most = 3): string[] {
  const sought = name.toLowerCase();
  const reach = Math.floor((sought.length + 1) / 3);
  return [...new Set(known)]
    .map((other) => ({ other, distance: distanceOf(sought, other.toLowerCase()) }))
    .filter(({ distance }) => distance > 0 && distance <= reach)
    .sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);
}

/** Letters changed, added, lost or swapped with their neighbour between two words (optimal string alignment). */
export function distanceOf(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length]!;
}
