import { mapSequentially } from "../run/map.ts";
import type { Part } from "../run/part.ts";
import type { RunOptions, StagedBook } from "../run/pillar.ts";
import { openDatabase } from "../stage/database.ts";
import { fraudContext } from "./fraud-context.ts";
import { parts, type PartName } from "./parts.ts";
import type { ReferenceModel } from "./reference-model/reference-model.ts";

export interface PartsTask {
  names: readonly PartName[];
  book: StagedBook;
  /** The staged database, which every thread opens for itself. */
  stagedFile: string;
  options: RunOptions;
  reference: ReferenceModel | null;
}

/** Analyses some parts of the pillar, one after another, in a thread of their own. */
export default async function analyseParts(task: PartsTask): Promise<Record<string, Part>> {
  const { names, book, stagedFile, options, reference } = task;
  const database = await openDatabase({ path: stagedFile, readOnly: true });
  const found: Record<string, Part> = {};
  try {
    const context = { book, database, stagedFile, options, map: mapSequentially, earlier: {} };
    const shared = await fraudContext(context, reference);
    for (const name of names) found[name] = await parts[name](shared);
    return found;
  } finally {
    database.close();
  }
}
