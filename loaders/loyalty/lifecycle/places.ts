/**
 * Places of the lifecycle in its order (figure 1 of the source): prospects, customers, those who left. `prospect` and `in_force` stand for
 * several where a book has no contacts to tell them apart.
 */
export const PLACES = [
  "never_asked",
  "asked",
  "silent",
  "asked_again",
  "prospect",
  "bought",
  "active",
  "part_cancelled",
  "quiet",
  "in_force",
  "left",
  "win_back",
  "long_gone",
  "bought_again",
  "deceased",
] as const;
export type Place = (typeof PLACES)[number];

/** Places of people with a policy in force. */
export const IN_FORCE: ReadonlySet<string> = new Set([
  "bought",
  "active",
  "part_cancelled",
  "quiet",
  "in_force",
  "bought_again",
]);

/** The place in which people are counted when there are fewer than ten of them in their own. */
export const NEIGHBOUR: Readonly<Record<Place, Place>> = {
  never_asked: "silent",
  asked: "silent",
  silent: "never_asked",
  asked_again: "asked",
  prospect: "never_asked",
  bought: "active",
  active: "in_force",
  part_cancelled: "active",
  quiet: "active",
  in_force: "active",
  left: "long_gone",
  win_back: "left",
  long_gone: "left",
  bought_again: "bought",
  deceased: "long_gone",
};
