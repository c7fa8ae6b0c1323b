import type { AnalysePart } from "../part.ts";

/** What learning from care answers does over time. */
export const evolution: AnalysePart = async () => Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
