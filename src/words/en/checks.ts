import type { CheckWords } from "../codes.js";

/** What a check behind a page's numbers found, by its id. */
export const checks: Record<string, CheckWords> = {};
