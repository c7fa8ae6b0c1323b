import type { AnalysePart } from "../part.ts";

/** Calls that come before a visit to the counter. */
export const earlyWarning: AnalysePart = async () =>
  Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
