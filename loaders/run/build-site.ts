import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkShownResults } from "./check-shown-results.ts";
import { emptyDataCache } from "./framework.ts";
import type { Progress } from "./progress.ts";
import { restoreSite, swapSite } from "./swap-site.ts";

/** What a build is made of; each step throws when the build must not go on. */
export interface BuildSteps {
  vendor(root: string): Promise<void>;
  /** From the book to its results. */
  results(book: string): Promise<BookResults>;
  pages(root: string, results: BookResults, output: string): Promise<void>;
  finish(site: string, results: BookResults): Promise<void>;
}

export interface BookResults {
  /** The folder of the results. */
  folder: string;
  /** The file of what names people and contracts in the book, which the site is searched for. */
  identifiers: string;
  /** The file of the analyst's database; null when the book is not for analysts. */
  analyst: string | null;
}

/**
 * Builds the site of a book in a folder beside `dist/` and swaps them at the very end: whatever fails before, and
 * whenever the build is killed, the last good site stands.
 */
export async function buildSite(root: string, book: string, steps: BuildSteps, progress: Progress): Promise<void> {
  await restoreSite(root);
  const output = ".tenure/building";
  const building = join(root, output);
  await mkdir(dirname(building), { recursive: true });
  await rm(building, { recursive: true, force: true });

  const results = await steps.results(book);
  await progress.step("Bundle packages", () => steps.vendor(root));
  await emptyDataCache(root);
  await progress.step("Build pages", () => steps.pages(root, results, output));
  await checkShownResults(building, results.folder);
  await progress.step("Finish site", () => steps.finish(building, results));
  await swapSite(root, building);
}
