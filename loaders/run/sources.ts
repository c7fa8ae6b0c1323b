import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { build } from "esbuild";

/**
 * The files that decide what modules do, sorted: all that they import (types alone do not count), modules that
 * they name by a URL relative to their own (as tasks for threads are), and the `.sql` files in the folders of all these.
 */
export async function sourceFiles(entries: readonly string[]): Promise<string[]> {
  const modules = new Set<string>();
  for (let unread = entries.map((entry) => resolve(entry)); unread.length > 0;) {
    const closure = await importClosure(unread);
    for (const file of closure) modules.add(file);
    const named = (await Promise.all(closure.map(modulesNamedByUrl))).flat();
    unread = named.filter((file) => !modules.has(file));
  }
  const folders = [...new Set([...modules].map((file) => dirname(file)))];
  const queries = (await Promise.all(folders.map(queriesIn))).flat();
  return [...new Set([...modules, ...queries])].sort();
}

/** A hash of the sources of modules; where the project lies on the disk does not change it. */
export async function sourcesKey(entries: readonly string[]): Promise<string> {
  const root = dirname(resolve(entries[0]!));
  const hash = createHash("sha256");
  for (const file of await sourceFiles(entries)) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

async function importClosure(entries: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: Object.fromEntries(entries.map((entry, i) => [`${i}-${basename(entry, extname(entry))}`, entry])),
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outdir: "unwritten",
    logLevel: "silent",
  });
  return Object.keys(metafile.inputs).map((input) => resolve(input));
}

const URL_OF_MODULE = /new URL\(\s*["'](\.[^"']+\.(?:ts|mjs|js))["']\s*,\s*import\.meta\.url\s*,?\s*\)/g;

async function modulesNamedByUrl(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8");
  const named = [...text.matchAll(URL_OF_MODULE)].map((match) => join(dirname(file), match[1]!));
  return named.filter((path) => existsSync(path));
}

async function queriesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(".sql")).map((name) => join(folder, name));
}
