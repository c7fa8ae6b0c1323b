import { group } from "d3";

export interface CapacityReviews {
  /** Reviews done: no more than a group's capacity, and no more than it has scores. */
  reviewed: number;
  /** Positives among those reviewed; where equal scores compete for the last reviews, the number to expect. */
  found: number;
  positives: number;
  /** Share of the reviewed that is positive; null without reviews. */
  precision: number | null;
  /** Share of the positives that is reviewed; null without positives. */
  recall: number | null;
}

/**
 * Reviews each group's highest scores as far as its capacity goes: precision and recall of the top k of every group, such as a branch's day
 * (the card precision of Dal Pozzolo 2015, with a capacity of each group's own).
 *
 * @param scores n numbers, a high one reviewed first
 * @param outcome n numbers, 1 positive and 0 negative
 * @param groups n group numbers from 0
 * @param capacity by group number, reviews that it can do
 */
export function precisionAtCapacity(
  scores: ArrayLike<number>,
  outcome: ArrayLike<number>,
  groups: ArrayLike<number>,
  capacity: ArrayLike<number>,
): CapacityReviews {
  let [reviewed, found, positives] = [0, 0, 0];
  for (const [at, members] of group(
    Array.from(scores, (_, i) => i),
    (i) => groups[i]!,
  )) {
    members.sort((a, b) => scores[b]! - scores[a]! || a - b);
    const done = Math.min(capacity[at] ?? 0, members.length);
    reviewed += done;
    found += foundAmong(members, scores, outcome, done);
    for (const i of members) positives += outcome[i]!;
  }
  return {
    reviewed,
    found,
    positives,
    precision: reviewed > 0 ? found / reviewed : null,
    recall: positives > 0 ? found / positives : null,
  };
}

/** Positives to expect among the first `done`, each of those that tie for the last places having the same chance. */
function foundAmong(
  members: readonly number[],
  scores: ArrayLike<number>,
  outcome: ArrayLike<number>,
  done: number,
): number {
  if (done === 0) return 0;
  const last = scores[members[done - 1]!]!;
  let [above, aboveFound, tied, tiedFound] = [0, 0, 0, 0];
  for (const i of members) {
    if (scores[i]! < last) break;
    if (scores[i]! > last) {
      above++;
      aboveFound += outcome[i]!;
    } else {
      tied++;
      tiedFound += outcome[i]!;
    }
  }
  return aboveFound + (tiedFound * (done - above)) / tied;
}
