import type { Report } from "../models/report.js";

/**
 * Whether a report has no numbers at all: the book lacks what they need, they are withheld, could not be made or cannot be fetched. Then one
 * notice stands for the whole page.
 */
export function hasNothing({ state, numbers, missing }: Report): boolean {
  if (state === "withheld" || state === "failed" || state === "unreachable") return true;
  return state === "ready" && missing.length > 0 && Object.keys(numbers).length === 0;
}
