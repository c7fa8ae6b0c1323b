import type { AnalysePart } from "../part.ts";

/** What the model is for, rests on and cannot do. */
export const modelCard: AnalysePart = async () => Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
