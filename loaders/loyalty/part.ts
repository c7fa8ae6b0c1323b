import type { Estimate } from "../../src/models/evidence.ts";
import type { Check, Missing, Row } from "../../src/models/report.ts";
import type { PillarContext } from "../run/pillar.ts";

/** What one part of the pillar found; a page shows one or more parts. */
export interface Part {
  /** By the id of the metrics registry. */
  numbers: Record<string, Estimate>;
  tables: Record<string, Row[]>;
  missing: Missing[];
  checks: Check[];
  /** What the page asks in the browser (src/models). */
  model?: object;
}

export type AnalysePart = (context: PillarContext) => Promise<Part>;
