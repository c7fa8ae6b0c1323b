import type { Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import type { Part } from "../run/part.ts";
import type { PillarContext } from "../run/pillar.ts";

export type { Part } from "../run/part.ts";

/** What a part may build on: the staged tables, what earlier pillars found, and the parts before it. */
export interface CrmContext extends PillarContext {
  /** All that has been found so far, by the id of the metrics registry. */
  numbers: Readonly<Record<string, Estimate>>;
  /** All tables that have been found so far, by name. */
  tables: Readonly<Record<string, readonly Row[]>>;
}

export type AnalysePart = (context: CrmContext) => Promise<Part>;
