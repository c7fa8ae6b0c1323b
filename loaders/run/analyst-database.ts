import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ANALYST_FILE } from "../analyst/allow-list.ts";
import { keyMark, pseudonymKey } from "../analyst/pseudonym-key.ts";
import { writeAnalystDatabase, type AnalystContents } from "../analyst/write-database.ts";
import { analystKey } from "./keys.ts";
import { projectFile } from "./project.ts";
import type { StagedFile } from "./stage-book.ts";
import type { Steps } from "./steps.ts";
import { writeJson } from "./write-json.ts";

/** The analyst's database of a run; all null when the book is not for analysts. */
export interface AnalystDatabase {
  /** Its file in the cache. */
  path: string | null;
  /** What it rests on. */
  key: string | null;
  contents: AnalystContents | null;
}

/** Makes the analyst's database of a staged book, or takes it out of the cache; where book.json does not ask for it, there is none. */
export async function analystDatabase(staged: StagedFile, steps: Steps): Promise<AnalystDatabase> {
  if (!staged.settings.analyst) return { path: null, key: null, contents: null };
  const pseudonyms = await pseudonymKey(staged.settings, projectFile(".tenure/pseudonym.key"));
  const key = await analystKey(staged.key, keyMark(pseudonyms));
  const { folder } = await steps.cached("analyst", key, "Write the analyst's database", async (partial, say) => {
    const path = join(partial, "analyst.duckdb");
    const contents = await writeAnalystDatabase(staged.path, path, { key: pseudonyms, onTable: say });
    await writeJson(join(partial, "contents.json"), contents, { name: `the contents of ${ANALYST_FILE}` });
  });
  const contents = JSON.parse(await readFile(join(folder, "contents.json"), "utf8")) as AnalystContents;
  return { path: join(folder, "analyst.duckdb"), key, contents };
}
