import type { Estimate } from "../../../src/models/evidence.ts";

export type ObstacleState = "green" | "amber" | "red" | "unmeasured";

/** From and to, both included; null where the range has no end. */
export type Range = readonly [from: number | null, to: number | null];

/** Where a number is green, and the wider range where it is at least amber; red beyond. */
export interface SignBand {
  green: Range;
  amber: Range;
}

const WORST_FIRST: readonly ObstacleState[] = ["red", "amber", "green", "unmeasured"];

export function stateOf(value: number, { green, amber }: SignBand): ObstacleState {
  if (isWithin(value, green)) return "green";
  return isWithin(value, amber) ? "amber" : "red";
}

/**
 * The state by the estimate, and the state that an end of its 90 % interval has instead: the worse of two, null when the whole interval agrees. A number
 * that is null is not measured.
 */
export function signState(
  estimate: Estimate | undefined,
  band: SignBand,
): { state: ObstacleState; couldBe: ObstacleState | null } {
  if (typeof estimate?.estimate !== "number") return { state: "unmeasured", couldBe: null };
  const state = stateOf(estimate.estimate, band);
  const ends = [estimate.low, estimate.high].flatMap((end) => (end === null ? [] : [stateOf(end, band)]));
  const others = ends.filter((end) => end !== state);
  return { state, couldBe: others.length > 0 ? worstOf(others) : null };
}

/** An obstacle is as bad as its worst sign that could be measured. */
export function worstOf(states: readonly ObstacleState[]): ObstacleState {
  return WORST_FIRST.find((state) => states.includes(state)) ?? "unmeasured";
}

function isWithin(value: number, [from, to]: Range): boolean {
  return (from === null || value >= from) && (to === null || value <= to);
}
