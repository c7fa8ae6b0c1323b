import { mapSequentially } from "../run/map.ts";
import type { RunOptions, StagedBook } from "../run/pillar.ts";
import { openDatabase } from "../stage/database.ts";
import type { Found, OwnEvidence } from "./part.ts";
import { looks } from "./parts.ts";
import type { PolicyWorth } from "./worth/policy-worth.ts";

export interface PartTask {
  name: keyof OwnEvidence;
  book: StagedBook;
  /** The staged database, which every thread opens for itself. */
  stagedFile: string;
  options: RunOptions;
  worth: PolicyWorth;
}

/** Analyses a part that looks at the book alone, in a thread of its own. */
export default async function analysePart(task: PartTask): Promise<Found<OwnEvidence[keyof OwnEvidence]>> {
  const { name, book, stagedFile, options, worth } = task;
  const database = await openDatabase({ path: stagedFile, readOnly: true });
  try {
    return await looks[name]({ book, database, stagedFile, options, map: mapSequentially, earlier: {}, worth });
  } finally {
    database.close();
  }
}
