import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BookStamp, Check } from "../../src/models/report.ts";
import type { Fingerprint } from "../book/book-report.ts";
import { ArgumentsError } from "./arguments.ts";
import type { PillarName, RunOptions } from "./pillar.ts";
import type { Timing } from "./steps.ts";

/** What a run rests on and what it did. All but `timings` is the same for the same book and options. */
export interface Manifest {
  book: BookStamp;
  tables: Record<string, { rows_in: number; rows_used: number; rows_set_aside: number; fingerprint: Fingerprint }>;
  /** Each has its results in `<pillar>.json`. */
  pillars: PillarName[];
  options: RunOptions;
  /** What each step's result was kept under. */
  keys: Record<string, string>;
  versions: Record<string, string>;
  /** The checks of every page, by the page's path. */
  checks: Record<string, Check[]>;
  /** Seconds of the run that made these results; steps marked as reused were in the cache. */
  timings: Timing[];
}

/** The manifest of a folder of results; throws an ArgumentsError where there is none. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  } catch {
    throw new ArgumentsError(`${folder} holds no results: its manifest.json cannot be read.`);
  }
}
