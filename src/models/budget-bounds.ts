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

export interface LineLimits {
  /** As multiples of the line's present spend. */
  least: number;
  most: number;
}

/** How far a line may move from its present spend before anybody says otherwise. */
export const USUAL_MOVE = 0.5;

/**
 * Weekly bounds of every line: its present spend, a part `move` of it more or less, and its own limits where it has any. No line may get more
 * than was ever spent on it in a week, or more than today while its effect is not shown. Where limits contradict each other the least counts,
 * as far as the caps let it.
 */
export function boundsOf(
  lines: readonly MediaLine[],
  move: number,
  limits: Readonly<Record<string, LineLimits>> = {},
): LineBounds[] {
  return lines.map((line) => {
    const { least, most } = limits[line.name] ?? { least: 0, most: Infinity };
    const lower = Math.max(1 - move, least, 0) * line.spend;
    const upper = line.spend > 0 ? Math.min(1 + move, most) * line.spend : 0;
    const cap = line.told ? Math.max(line.spend, line.highestSpend) : line.spend;
    const capped = upper > cap;
    const floor = Math.min(lower, cap);
    return {
      lower: floor,
      upper: Math.max(floor, Math.min(upper, cap)),
      cap: capped ? (line.told ? "observed" : "untold") : null,
      contradictory: lower > Math.min(upper, cap),
    };
  });
}
