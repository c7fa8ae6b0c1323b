import type { AnalysePart } from "../part.ts";

/** The obstacles to customer relationship management, as checks of this book. */
export const obstacles: AnalysePart = () => Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
