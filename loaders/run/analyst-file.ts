import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openDatabase } from "../stage/database.ts";

/** The bytes of the analyst's database; of one without any table where there is none, so that Framework has a file to serve. */
export async function analystFile(path: string | null): Promise<Uint8Array> {
  if (path !== null && existsSync(path)) return readFile(path);
  const folder = await mkdtemp(join(tmpdir(), "tenure-analyst-"));
  try {
    const empty = join(folder, "analyst.duckdb");
    (await openDatabase({ path: empty })).close();
    return await readFile(empty);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The database that `npm start` shows; beside the reports, which are handed out as one archive. */
export function liveAnalystFile(root: string): string {
  return join(root, ".tenure/live-analyst/analyst.duckdb");
}

/** Puts a run's database (null: none) in the place that `npm start` shows, and lets Framework know. */
export async function publishAnalystFile(root: string, path: string | null): Promise<void> {
  const live = liveAnalystFile(root);
  if (path === null) {
    await rm(live, { force: true });
  } else {
    await mkdir(dirname(live), { recursive: true });
    await copyFile(path, `${live}.new`);
    await rename(`${live}.new`, live);
  }
  await utimes(join(root, "src/data/analyst.duckdb.ts"), new Date(), new Date());
}
