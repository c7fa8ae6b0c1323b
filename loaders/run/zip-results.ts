import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { zipSync, type Zippable } from "fflate";

/** The first day that a zip archive can tell, so that equal results are equal bytes. */
const timeless = new Date(1980, 0, 1);

/** The files of a results folder as one archive, in the order of their names. */
export async function zipResults(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const archive: Zippable = {};
  for (const file of files.sort()) {
    archive[relative(folder, file).split(sep).join("/")] = new Uint8Array(await readFile(file));
  }
  return zipSync(archive, { mtime: timeless, level: 1 });
}
