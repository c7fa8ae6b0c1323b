import type { AnalysePart } from "../part.ts";

/** Where the lights are set, and what each choice does to staff, customers and losses. */
export const lights: AnalysePart = async () => Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
