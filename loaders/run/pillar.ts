import type { BookSettings } from "../book/settings.ts";
import type { Database } from "../stage/database.ts";
import type { Estimate } from "../../src/models/evidence.ts";
import type { Check, Missing, Row } from "../../src/models/report.ts";
import type { MapTasks } from "./map.ts";

export type PillarName = "value" | "loyalty" | "segments" | "marketing" | "fraud" | "crm";

/** What a pillar may know of the book besides the staged tables. */
export interface StagedBook {
  settings: BookSettings;
  /** Columns that the book brought, by table; a table that is not here was not brought. */
  columns: Record<string, string[]>;
}

export interface RunOptions {
  seed: number;
  bootstraps: number;
}

export interface PillarContext {
  book: StagedBook;
  /** The staged database, opened read-only. */
  database: Database;
  /** Its file, for threads that open it themselves. */
  stagedFile: string;
  options: RunOptions;
  map: MapTasks;
  /** Results of the pillars that this one uses. */
  earlier: Partial<Record<PillarName, PillarResult>>;
}

export interface PillarResult {
  /** By the id of the metrics registry (src/metrics.ts). */
  numbers: Record<string, Estimate>;
  /** Long tables for other tools; they hold aggregates only. */
  tables: Record<string, Row[]>;
  missing: Missing[];
  /** What each page reads, by the page's path without ".md", as in "value/deciles"; run adds book, state and rows. */
  reports: Record<string, PageResult>;
}

/** A page's report before run completes it; `sources` names the tables of the book that it rests on. */
export interface PageResult {
  numbers: Record<string, Estimate>;
  tables: Record<string, Row[]>;
  missing: Missing[];
  checks: Check[];
  sources: string[];
  /** A model that the page asks in the browser (src/models). */
  model?: object;
  /** Says that the page belongs to another build than this one; "ready" when left out. */
  state?: "withheld";
}

export interface Pillar {
  name: PillarName;
  uses: PillarName[];
  analyse(context: PillarContext): Promise<PillarResult>;
}
