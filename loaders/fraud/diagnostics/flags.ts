import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { rankScores } from "../../statistics/ranked-scores.ts";
import type { Judged } from "./judged.ts";
import type { Capacity, Light } from "./read-operations.ts";

/** Where flags come from: the lights that staff saw, or the highest scores, as many as the lights flag, branches can review, or one in thirty. */
export type FlagBasis = "lights" | "as_many_as_lights" | "as_many_as_capacity" | "one_in_thirty";

export interface Flags {
  basis: FlagBasis;
  /** By judged request: 1 flagged, 0 not, 255 where nothing says (no light was shown). */
  flagged: Uint8Array;
}

export const UNFLAGGABLE = 255;

/** What the book's lights flagged of the judged requests; null when they flagged fewer than ten. */
export function flagsOfLights({ request }: Judged, lights: readonly (Light | null)[]): Flags | null {
  const flagged = Uint8Array.from(request, (i) => {
    const light = lights[i];
    return light ? Number(light !== "green") : UNFLAGGABLE;
  });
  return flagged.filter((one) => one === 1).length >= FEWEST_PEOPLE ? { basis: "lights", flagged } : null;
}

/** The highest scores, as many of a hundred as the book's lights flag, else as its branches can review, else one in thirty. */
export function flagsOfHighest(judged: Judged, lightFlags: Flags | null, capacity: Capacity): Flags {
  const { basis, share } = flaggedShare(judged, lightFlags, capacity);
  return { basis, flagged: highestShare(judged, share) };
}

/** The share of requests that is flagged, and where that comes from. */
export function flaggedShare(
  { request }: Judged,
  lightFlags: Flags | null,
  { branchDay, reviews }: Capacity,
): { basis: FlagBasis; share: number } {
  if (lightFlags) {
    const shown = lightFlags.flagged.filter((one) => one !== UNFLAGGABLE);
    return { basis: "as_many_as_lights", share: shown.filter((one) => one === 1).length / shown.length };
  }
  const days = new Set(Array.from(request, (i) => branchDay[i]!).filter((day) => day >= 0));
  const possible = [...days].reduce((sum, day) => sum + reviews[day]!, 0);
  if (possible >= FEWEST_PEOPLE) return { basis: "as_many_as_capacity", share: Math.min(1, possible / request.length) };
  return { basis: "one_in_thirty", share: 1 / 30 };
}

/** 1 for the highest scores of the judged requests: whole steps of equal scores, as far as they stay within the share. */
export function highestShare({ score, fraud }: Judged, share: number): Uint8Array {
  const ranked = rankScores(score, fraud);
  const within = ranked.end.filter((end) => end <= share * score.length).at(-1) ?? 0;
  const flagged = new Uint8Array(score.length);
  for (const position of ranked.order.subarray(0, within)) flagged[position] = 1;
  return flagged;
}
