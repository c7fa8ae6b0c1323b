import type { SpendBounds } from "./budget-split.js";
import type { MediaLine } from "./media-response.js";

/** What keeps a line from more: what was ever spent on it, or that its effect is not shown. */
export type SpendCap = "observed" | "untold";

export interface LineBounds extends SpendBounds {
  /** What lowers the most below what was asked for; null when nothing does. */
  cap: SpendCap | null;
  /** The least asked for is more than the most. */
  contradictory: boolean;
}

/** A line's own limits as multiples of its present spend; null where those for all lines count. */
export interface LineLimits {
  least: number | null;
  most: number | null;
}

/** How far a line may move from its present spend before anybody says otherwise. */
export const USUAL_MOVE = 0.5;

/**
 * Weekly bounds of every line: its present spend, a part `move` of it more or less, or its own limits where it has any. No line may get more
 * than was ever spent on it in a week, or more than today while its effect is not shown. Where a line's own limits contradict each other the
 * least counts, as far as the caps let it.
 */
export function boundsOf(
  lines: readonly MediaLine[],
  move: number,
  limits: Readonly<Record<string, LineLimits>> = {},
): LineBounds[] {
  return lines.map((line) => {
    const { lower, upper } = asked(line.spend, move, limits[line.name]);
    const cap = line.told ? Math.max(line.spend, line.highestSpend) : line.spend;
    const floor = Math.min(lower, cap);
    return {
      lower: floor,
      upper: Math.max(floor, Math.min(upper, cap)),
      cap: upper > cap ? (line.told ? "observed" : "untold") : null,
      contradictory: lower > Math.min(upper, cap),
    };
  });
}

/** What all lines may move, stretched to a limit of the line's own on the other side. */
function asked(spend: number, move: number, limits: LineLimits | undefined): SpendBounds {
  const { least = null, most = null } = limits ?? {};
  const lower = least ?? Math.min(1 - move, most ?? Infinity);
  const upper = most ?? Math.max(1 + move, least ?? 0);
  return { lower: Math.max(0, lower) * spend, upper: upper * spend };
}
