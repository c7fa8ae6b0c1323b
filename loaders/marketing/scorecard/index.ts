import type { Conclude } from "../part.ts";

export const scorecard: Conclude = () => Promise.resolve({ numbers: {}, tables: {}, missing: [], checks: [] });
