import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprints } from "../book/fingerprint.ts";
import type { Book } from "../book/open-book.ts";
import type { BookReport, Fingerprint } from "../book/book-report.ts";
import { openDatabase } from "../stage/database.ts";
import { sourcesKey } from "./sources.ts";

/** By the path of a file: how it was stamped when it was read, and what was in it. */
type Memory = Record<string, { stamp: string; fingerprint: Fingerprint }>;

/**
 * The fingerprints of a book's tables, without reading files that have not been touched since they were last read.
 * When one has, `read` is called, since the whole book has to be read then anyway. A `.sql` table is always
 * fingerprinted anew: its text says nothing about what it reads.
 */
export async function rememberedFingerprints(
  book: Book,
  cacheRoot: string,
  read: () => Promise<BookReport>,
): Promise<Record<string, Fingerprint>> {
  const memoryFile = join(cacheRoot, "fingerprints.json");
  const memory = await recall(memoryFile);
  const stamps = await stampsOf(book);
  const known = Object.entries(stamps).flatMap(([name, stamp]) => {
    const remembered = memory[book.tables[name]!.path];
    return remembered && remembered.stamp === stamp ? [[name, remembered.fingerprint] as const] : [];
  });
  if (known.length === Object.keys(stamps).length) {
    return { ...Object.fromEntries(known), ...(await fingerprintsOfQueries(book)) };
  }
  const { tables } = await read();
  const present = Object.entries(tables).filter(([, table]) => table.present);
  const current = Object.fromEntries(present.map(([name, { fingerprint }]) => [name, fingerprint!]));
  await remember(memoryFile, memory, book, stamps, current);
  return current;
}

async function fingerprintsOfQueries(book: Book): Promise<Record<string, Fingerprint>> {
  const tables = Object.fromEntries(Object.entries(book.tables).filter(([, { format }]) => format === "sql"));
  if (Object.keys(tables).length === 0) return {};
  const database = await openDatabase();
  try {
    return await fingerprints({ ...book, tables }, database);
  } finally {
    database.close();
  }
}

/** A file's stamp changes with its contents; null when it was written too recently for its times to prove that. */
async function stampsOf(book: Book): Promise<Record<string, string | null>> {
  const reader = await sourcesKey([fileURLToPath(new URL("../book/fingerprint.ts", import.meta.url))]);
  const files = Object.entries(book.tables).filter(([, { format }]) => format !== "sql");
  const stamps = files.map(async ([name, { path }]) => {
    const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true });
    const written = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
    // Two writes within one tick of the file system's clock have the same times. Where times have fractions of a
    // millisecond, a tick is at most 10 ms; elsewhere it may be two seconds.
    const tick = ctimeNs % 1_000_000n === 0n ? 2000 : 50;
    const stamp = Date.now() - written > tick ? [reader, size, mtimeNs, ctimeNs, ino].join(" ") : null;
    return [name, stamp] as const;
  });
  return Object.fromEntries(await Promise.all(stamps));
}

async function recall(file: string): Promise<Memory> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Memory;
  } catch {
    return {};
  }
}

/** Remembers the files that were the same before and after they were read. */
async function remember(
  file: string,
  memory: Memory,
  book: Book,
  before: Record<string, string | null>,
  current: Record<string, Fingerprint>,
): Promise<void> {
  const after = await stampsOf(book);
  const next: Memory = { ...memory };
  for (const [name, stamp] of Object.entries(before)) {
    const { path } = book.tables[name]!;
    const fingerprint = current[name];
    if (stamp !== null && stamp === after[name] && fingerprint) next[path] = { stamp, fingerprint };
    else delete next[path];
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(next));
  await rename(`${file}.${process.pid}`, file);
}
