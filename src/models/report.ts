import type { Change } from "./change.ts";
import type { Estimate } from "./evidence.ts";

export type Row = Record<string, string | number | boolean | null>;

/** What an analysis lacked: the page shows it with an example row of the table. */
export interface Missing {
  analysis: string;
  table: string;
  columns: string[];
  /** A value for each of these columns, as the table would hold it. */
  example: Record<string, string>;
}

/** A check behind a page's numbers; its sentence stands in src/words under `id`. */
export interface Check {
  id: string;
  passed: boolean;
  /** What was measured and what it may be at most, as fractions; null where nothing is measured. */
  value: number | null;
  limit: number | null;
}

/** Which book a page speaks of. */
export interface BookStamp {
  name: string;
  currency: string;
  as_of: string;
  observed_from: string | null;
  basis: string;
  simulated: boolean;
}

/** Rows of a table behind a page: what came in is used or set aside. */
export interface RowsUsed {
  table: string;
  rows_in: number;
  rows_used: number;
  rows_set_aside: number;
}

/** The earlier results that a run was given to be compared with. */
export interface EarlierBook {
  name: string;
  as_of: string;
  /** The version of Tenure that made them; null when they do not say. */
  version: string | null;
  /** Codes of what readers must know of the comparison, explained in src/words. */
  warnings: string[];
}

/** What a page reads: `value/deciles.md` reads `value/deciles.json`. */
export interface Report {
  book: BookStamp;
  /**
   * "computing" is only seen under `npm start`, before the first result is there; "withheld" pages are for the build for analysts;
   * "unreachable" is what a browser makes of a report that it cannot fetch.
   */
  state: "ready" | "computing" | "failed" | "withheld" | "unreachable";
  numbers: Record<string, Estimate>;
  /** The earlier book, when the run was given its results; the next two are there with it. */
  earlier?: EarlierBook;
  /** What the numbers were then. */
  previous?: Record<string, Estimate>;
  /** What became of them since, and whether it is more than noise. */
  changes?: Record<string, Change>;
  tables: Record<string, Row[]>;
  missing: Missing[];
  checks: Check[];
  rows: RowsUsed[];
  /** A model that the page asks in the browser, as the page's module in src/models describes it. */
  model?: object;
}
