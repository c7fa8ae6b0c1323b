import type { AnalysePart } from "../part.ts";

/** What each expert model adds. */
export const experts: AnalysePart = async () => Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
