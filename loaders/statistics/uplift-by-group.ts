import type { RankedUplift } from "./ranked-uplift.ts";

/** Places in the ranking from `from` up to `until`, whose units form one group. */
export interface RankGroup {
  from: number;
  until: number;
}

/** Groups of about equal size, the highest scores first; units of equal scores stay together, so that there may be fewer groups than asked for. */
export function rankGroups({ end, order }: RankedUplift, groups: number): RankGroup[] {
  const found: RankGroup[] = [];
  let group = -1;
  for (let step = 0, from = 0; step < end.length; from = end[step++]!) {
    const until = end[step]!;
    const middle = (from + until) / 2;
    const own = Math.min(groups - 1, Math.floor((groups * middle) / order.length));
    if (own === group) found.at(-1)!.until = until;
    else found.push({ from, until });
    group = own;
  }
  return found;
}

/**
 * Effect in each group: difference in means weighted by the inverse probability of the arm; NaN where an arm is missing.
 *
 * @param drawn by unit: how often it stands in a bootstrap sample; once each when left out
 */
export function upliftByGroup(
  ranked: RankedUplift,
  groups: readonly RankGroup[],
  drawn?: ArrayLike<number>,
): Float64Array {
  const { order, treatedWeight, heldOutWeight, outcome } = ranked;
  return Float64Array.from(groups, ({ from, until }) => {
    let [treated, treatedOutcome, heldOut, heldOutOutcome] = [0, 0, 0, 0];
    for (let place = from; place < until; place++) {
      const times = drawn ? drawn[order[place]!]! : 1;
      const ofTreated = times * treatedWeight[place]!;
      const ofHeldOut = times * heldOutWeight[place]!;
      treated += ofTreated;
      treatedOutcome += ofTreated * outcome[place]!;
      heldOut += ofHeldOut;
      heldOutOutcome += ofHeldOut * outcome[place]!;
    }
    return treatedOutcome / treated - heldOutOutcome / heldOut;
  });
}
