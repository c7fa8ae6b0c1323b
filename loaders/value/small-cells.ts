/** Groups of fewer people than this are never published on their own. */
export const FEWEST_PEOPLE = 10;

/**
 * Pools groups of fewer than ten people into one, and takes the next smallest into it until the pool itself holds ten, so
 * that no small group can be found by subtracting the others from a total. Groups keep their order, the pool comes last.
 *
 * @param pool makes one group of several
 * @returns no groups at all when they hold fewer than ten people together
 */
export function poolSmallGroups<Group>(
  groups: readonly Group[],
  peopleOf: (group: Group) => number,
  pool: (groups: Group[]) => Group,
): Group[] {
  const ascending = [...groups.keys()].sort((a, b) => peopleOf(groups[a]!) - peopleOf(groups[b]!));
  const pooled = new Set<number>();
  let people = 0;
  for (const index of ascending) {
    const size = peopleOf(groups[index]!);
    if (size >= FEWEST_PEOPLE && (pooled.size === 0 || people >= FEWEST_PEOPLE)) break;
    pooled.add(index);
    people += size;
  }
  const kept = groups.filter((_, index) => !pooled.has(index));
  if (pooled.size === 0) return kept;
  return people < FEWEST_PEOPLE ? [] : [...kept, pool(groups.filter((_, index) => pooled.has(index)))];
}
