import { market } from "./market/index.ts";
import type { AnalysePart } from "./part.ts";
import { loyal } from "./loyal/index.ts";
import { rfm } from "./rfm/index.ts";

export const parts = { loyal, market, rfm } as const satisfies Record<string, AnalysePart>;

export type PartName = keyof typeof parts;

/** Parts that a thread takes together, because they read the same; the longest first. */
export const groups: readonly (readonly PartName[])[] = [["loyal"], ["rfm"], ["market"]];
