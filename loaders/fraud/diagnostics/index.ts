import type { AnalysePart } from "../part.ts";

/** How well each scored model tells fraud from the rest. */
export const diagnostics: AnalysePart = async () =>
  Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
