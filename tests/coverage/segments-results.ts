import { loyal } from "../../loaders/segments/loyal/index.ts";
import { price } from "../../loaders/segments/price/index.ts";
import type { AnalysePart } from "../../loaders/segments/part.ts";
import { together } from "../../loaders/run/part.ts";
import { mapSequentially } from "../../loaders/run/map.ts";
import type { StagedFile } from "../../loaders/run/stage-book.ts";
import { openDatabase } from "../../loaders/stage/database.ts";
import type { Published } from "./estimand.ts";

/** Parts of segments that the estimands rest on. */
const PARTS: Record<string, AnalysePart> = { loyal, price };

/** What segments show in a staged book. */
export async function segmentsResults({ path, book }: StagedFile): Promise<Published> {
  const database = await openDatabase({ path, readOnly: true });
  try {
    const options = { seed: 1, bootstraps: 0 };
    const context = { book, database, stagedFile: path, options, map: mapSequentially, earlier: {} };
    const found: Record<string, Awaited<ReturnType<AnalysePart>>> = {};
    for (const [name, analyse] of Object.entries(PARTS)) found[name] = await analyse(context);
    return together(found);
  } finally {
    database.close();
  }
}
