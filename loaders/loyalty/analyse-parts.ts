import { mapSequentially } from "../run/map.ts";
import type { RunOptions, StagedBook } from "../run/pillar.ts";
import { openDatabase } from "../stage/database.ts";
import type { Part } from "./part.ts";
import { parts, type PartName } from "./parts.ts";

export interface PartsTask {
  names: readonly PartName[];
  book: StagedBook;
  /** The staged database, which every thread opens for itself. */
  stagedFile: string;
  options: RunOptions;
}

/** Analyses some parts of the pillar, one after another, in a thread of their own. */
export default async function analyseParts(task: PartsTask): Promise<Record<string, Part>> {
  const { names, book, stagedFile, options } = task;
  const database = await openDatabase({ path: stagedFile, readOnly: true });
  const found: Record<string, Part> = {};
  try {
    const context = { book, database, stagedFile, options, map: mapSequentially, earlier: {} };
    for (const name of names) found[name] = await parts[name](context);
    return found;
  } finally {
    database.close();
  }
}
