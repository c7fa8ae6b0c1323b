import type { AnalysePart } from "../part.ts";

/** Watches for new ways of fraud. */
export const monitors: AnalysePart = async () => Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
