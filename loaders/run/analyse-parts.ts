import { openDatabase } from "../stage/database.ts";
import { mapSequentially } from "./map.ts";
import type { Part } from "./part.ts";
import type { PillarContext, RunOptions, StagedBook } from "./pillar.ts";

export interface PartsTask {
  /** The module that exports the pillar's `parts`, by name. */
  module: string;
  names: readonly string[];
  book: StagedBook;
  /** The staged database, which every thread opens for itself. */
  stagedFile: string;
  options: RunOptions;
}

type Parts = Readonly<Record<string, (context: PillarContext) => Promise<Part>>>;

/** Analyses some parts of a pillar, one after another, in a thread of their own. */
export default async function analyseParts(task: PartsTask): Promise<Record<string, Part>> {
  const { module, names, book, stagedFile, options } = task;
  const { parts } = (await import(module)) as { parts: Parts };
  const database = await openDatabase({ path: stagedFile, readOnly: true });
  const found: Record<string, Part> = {};
  try {
    const context = { book, database, stagedFile, options, map: mapSequentially, earlier: {} };
    for (const name of names) found[name] = await parts[name]!(context);
    return found;
  } finally {
    database.close();
  }
}
