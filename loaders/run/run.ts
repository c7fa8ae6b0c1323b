import { openBook } from "../book/open-book.ts";
import { analystDatabase, type AnalystDatabase } from "./analyst-database.ts";
import { analyse, type AnalysedPillar } from "./analyse.ts";
import { openCache } from "./cache.ts";
import { projectFile } from "./project.ts";
import type { Manifest } from "./manifest.ts";
import type { RunOptions } from "./pillar.ts";
import { pillars, type PillarSource } from "./pillars.ts";
import { silentProgress, type Progress } from "./progress.ts";
import { stageBook, type StagedFile } from "./stage-book.ts";
import { openSteps, type Timing } from "./steps.ts";
import { writeResults } from "./write-results.ts";

export interface RunSettings {
  options: RunOptions;
  pillars: readonly PillarSource[];
  cacheFolder: string;
  progress: Progress;
  /** Told of the analyst's database, before the pillars are analysed. */
  onAnalyst?: (analyst: AnalystDatabase, staged: StagedFile) => Promise<void>;
  /** Told of each pillar as soon as its result is there (npm start shows it at once). */
  onResult?: (pillar: AnalysedPillar, staged: StagedFile) => Promise<void>;
}

export interface RunResult {
  /** The folder of the results, inside the cache: read it, copy it, but do not write to it. */
  folder: string;
  manifest: Manifest;
  /** The file of what names people and contracts in the book, as hashes: nothing of it may be published. */
  identifiers: string;
  /** The analyst's database, inside the cache; null when the book is not for analysts. */
  analyst: string | null;
  /** What this run did and what it found in the cache. */
  timings: Timing[];
}

export const defaultOptions: RunOptions = { seed: 20251231, bootstraps: 200 };

/**
 * From a book's folder to its results: the one place that runs analyses. Each step is skipped when nothing that
 * it rests on has changed (keys.ts says what that is), so that a second run of the same book takes a second.
 * Throws a BookError when the book cannot be read; a row that is wrong never stops a run.
 */
export async function run(bookFolder: string, settings: Partial<RunSettings> = {}): Promise<RunResult> {
  const cache = openCache(settings.cacheFolder ?? projectFile(".tenure/cache"));
  const steps = openSteps(cache, settings.progress ?? silentProgress);
  const { options = defaultOptions, onAnalyst, onResult } = settings;

  const book = await openBook(bookFolder);
  const staged = await stageBook(book, cache, steps);
  const analyst = await analystDatabase(staged, steps);
  await onAnalyst?.(analyst, staged);
  const analysed = await analyse(staged, settings.pillars ?? pillars, options, steps, (pillar) =>
    Promise.resolve(onResult?.(pillar, staged)),
  );
  const { folder, manifest } = await writeResults(staged, analysed, analyst, options, steps);

  await cache.prune();
  return { folder, manifest, identifiers: staged.identifiers, analyst: analyst.path, timings: steps.timings };
}
