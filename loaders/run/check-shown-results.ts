import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { GateError } from "./gate-error.ts";

/** Framework names a file by its contents: `value/deciles.1a2b3c4d.json`. */
const HASHED = /\.[0-9a-f]{8}(\.\w+)$/;

/** Fails when a built page would show another result than those of this run, or one that is still computing. */
export async function checkShownResults(site: string, results: string): Promise<void> {
  const shown = join(site, "_file/data/results");
  if (!existsSync(shown)) return;
  for (const entry of await readdir(shown, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = relative(shown, file).replace(HASHED, "$1").split(sep).join("/");
    const computed = join(results, name);
    if (existsSync(computed) && (await readFile(file)).equals(await readFile(computed))) continue;
    throw new GateError(`data/results/${name} is not what this run computed. Stop "npm start" and build again.`);
  }
}
