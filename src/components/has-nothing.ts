import type { Report } from "../models/report.js";

/** Whether a report has no numbers at all because the book lacks what they need: then one notice stands for the whole page. */
export function hasNothing({ state, numbers, missing }: Report): boolean {
  return state === "ready" && missing.length > 0 && Object.keys(numbers).length === 0;
}
