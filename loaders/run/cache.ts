import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";

export interface CacheEntry {
  folder: string;
  /** True when the entry was there already, so that `make` did not run. */
  reused: boolean;
}

export interface Cache {
  root: string;
  /**
   * The folder of a key. When it is not there, `make` fills a folder beside it, which is then renamed: an
   * entry is whole or absent, whenever the process is killed.
   */
  entry(kind: string, key: string, make: (folder: string) => Promise<void>): Promise<CacheEntry>;
  /** Removes what killed runs left behind, and all but the entries of each kind that were used last. */
  prune(keep?: number): Promise<void>;
}

const ENTRIES_KEPT = 4;
const PARTIAL = /\.partial-(\d+)$/;

/** Opens a cache of folders, `<root>/<kind>/<key>/`. */
export function openCache(root: string): Cache {
  return {
    root,
    entry: (kind, key, make) => entry(join(root, kind), key, make),
    prune: async (keep = ENTRIES_KEPT) => {
      for (const kind of await foldersIn(root)) await pruneKind(join(root, kind), keep);
    },
  };
}

async function entry(parent: string, key: string, make: (folder: string) => Promise<void>): Promise<CacheEntry> {
  const folder = join(parent, key);
  if (await exists(folder)) {
    await utimes(folder, new Date(), new Date());
    return { folder, reused: true };
  }
  const partial = `${folder}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    await make(partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process made the same entry meanwhile; entries of one key are equal.
    if (isTaken(error) && (await exists(folder))) return { folder, reused: true };
    throw error;
  }
  return { folder, reused: false };
}

async function pruneKind(parent: string, keep: number): Promise<void> {
  const names = await foldersIn(parent);
  const abandoned = names.filter((name) => PARTIAL.test(name) && !isRunning(Number(PARTIAL.exec(name)![1])));
  const entries = await Promise.all(
    names
      .filter((name) => !PARTIAL.test(name))
      .map(async (name) => ({ name, used: (await stat(join(parent, name))).mtimeMs })),
  );
  const old = entries.sort((a, b) => b.used - a.used || a.name.localeCompare(b.name)).slice(keep);
  for (const name of [...abandoned, ...old.map(({ name }) => name)]) {
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isTaken(error: unknown): boolean {
  return ["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "");
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
