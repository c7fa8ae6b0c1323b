import type { Report } from "../models/report.js";

/**
 * Whether a report has no numbers at all because the book lacks what they need, or because they are withheld: then one notice stands for the
 * whole page.
 */
export function hasNothing({ state, numbers, missing }: Report): boolean {
  if (state === "withheld") return true;
  return state === "ready" && missing.length > 0 && Object.keys(numbers).length === 0;
}
