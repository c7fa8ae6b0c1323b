import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Site } from "./site.ts";

/** Removes the placeholders of files that Framework lists but no browser asks for. Answers with the paths removed. */
export async function prune(site: Site): Promise<string[]> {
  const vendored = site.files.filter((file) => /^_(?:npm|node)\//.test(file));
  const removed: string[] = [];
  for (const file of vendored) {
    const path = join(site.folder, file);
    if ((await stat(path)).size > 0) continue;
    await rm(path);
    removed.push(file);
  }
  return removed;
}
