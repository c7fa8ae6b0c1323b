import type { AnalysePart } from "../part.ts";

/** Which needs of whom meet which contents of service. */
export const serviceMatrix: AnalysePart = () => Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
