/** The name that a mistyped or shortened one most likely means; null when none is near. */
export function closestName(mistyped: string, names: readonly string[]): string | null {
  const cut = names.find((name) => mistyped.length > 2 && name.startsWith(mistyped.toLowerCase()));
  if (cut) return cut;
  const nearest = names
    .map((name) => ({ name, edits: editDistance(mistyped.toLowerCase(), name) }))
    .sort((a, b) => a.edits - b.edits)[0];
  return nearest && nearest.edits <= Math.min(3, Math.floor(nearest.name.length / 2)) ? nearest.name : null;
}

/** Letters to insert, delete or replace (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
