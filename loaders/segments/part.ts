import type { Part } from "../run/part.ts";
import type { PillarContext } from "../run/pillar.ts";

export type { Part } from "../run/part.ts";

export type AnalysePart = (context: PillarContext) => Promise<Part>;
