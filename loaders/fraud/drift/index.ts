import type { AnalysePart } from "../part.ts";

/** Whether requests, scores and findings still look as they did. */
export const drift: AnalysePart = async () => Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
