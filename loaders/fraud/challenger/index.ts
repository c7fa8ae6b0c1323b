import type { AnalysePart } from "../part.ts";

/** The running model against the reference model, at an equal rate of alerts. */
export const challenger: AnalysePart = async () =>
  Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
