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

/** The manifest of a folder of results; throws an ArgumentsError where there is none, or one that something else wrote. */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = await parsed(folder);
  if (!isManifest(manifest))
    throw new ArgumentsError(`${folder} holds no results: its manifest.json says nothing of a book.`);
  return manifest;
}

async function parsed(folder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  } catch {
    throw new ArgumentsError(`${folder} holds no results: its manifest.json cannot be read.`);
  }
}

/** Names in a manifest become paths, so they are held to what a run writes. */
function isManifest(value: unknown): value is Manifest {
  const { pillars, checks } = (value ?? {}) as Partial<Manifest>;
  if (!Array.isArray(pillars) || typeof checks !== "object" || checks === null) return false;
  return [...pillars, ...Object.keys(checks)].every(
    (name) => typeof name === "string" && /^[\w-]+(\/[\w-]+)*$/.test(name),
  );
}
