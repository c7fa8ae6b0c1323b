import type { Estimate } from "../../src/models/evidence.ts";
import type { Check, Missing, Row } from "../../src/models/report.ts";
import type { PillarResult } from "./pillar.ts";

/** What one part of a pillar found; a page shows one or more parts. */
export interface Part {
  /** By the id of the metrics registry. */
  numbers: Record<string, Estimate>;
  tables: Record<string, Row[]>;
  missing: Missing[];
  checks: Check[];
  /** What the page asks in the browser (src/models). */
  model?: object;
}

/** All that the parts of a pillar found, for other tools. */
export function together(found: Readonly<Record<string, Part>>): Omit<PillarResult, "reports"> {
  const all = Object.values(found);
  return {
    numbers: Object.assign({}, ...all.map(({ numbers }) => numbers)) as PillarResult["numbers"],
    tables: Object.assign({}, ...all.map(({ tables }) => tables)) as PillarResult["tables"],
    missing: all.flatMap(({ missing }) => missing),
  };
}
