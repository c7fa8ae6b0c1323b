import { FEWEST_PEOPLE } from "../../value/small-cells.ts";

/**
 * Which groups of a whole are withheld: those of fewer than ten people, and the next smallest until ten people are withheld together, so that none can be
 * found by subtraction. Groups without anybody stay.
 */
export function withheldSmall(counts: readonly number[]): boolean[] {
  const ascending = [...counts.keys()].filter((i) => counts[i]! > 0).sort((a, b) => counts[a]! - counts[b]!);
  const withheld = new Set<number>();
  let people = 0;
  for (const i of ascending) {
    if (counts[i]! >= FEWEST_PEOPLE && (withheld.size === 0 || people >= FEWEST_PEOPLE)) break;
    withheld.add(i);
    people += counts[i]!;
  }
  return counts.map((_, i) => withheld.has(i));
}
