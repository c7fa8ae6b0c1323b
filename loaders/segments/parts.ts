import type { AnalysePart } from "./part.ts";

export const parts = {} as const satisfies Record<string, AnalysePart>;

export type PartName = keyof typeof parts;

/** Parts that a thread takes together, because they read the same; the longest first. */
export const groups: readonly (readonly PartName[])[] = [];
