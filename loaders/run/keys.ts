import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Fingerprint } from "../book/book-report.ts";
import type { Book } from "../book/open-book.ts";
import type { RunOptions } from "./pillar.ts";
import { sourcesKey } from "./sources.ts";

const readingModule = fileHere("./stage-book.ts");
const analystModule = fileHere("../analyst/write-database.ts");
const writingModule = fileHere("./write-results.ts");
const lockFile = fileHere("../../package-lock.json");

/** What the staged database rests on: the rows and settings of the book, our sources, and the packages. */
export async function stageKey(book: Book, fingerprints: Record<string, Fingerprint>): Promise<string> {
  const { settings, defaulted, warnings } = book;
  const tables = Object.entries(book.tables).map(([name, { format }]) => [name, format, fingerprints[name]!]);
  return keyOf(
    tables,
    settings,
    defaulted,
    warnings,
    await sourcesKey([readingModule]),
    await readFile(lockFile, "utf8"),
  );
}

/** What a pillar's result rests on: the staged book, its own sources, the options, and the pillars it uses. */
export async function pillarKey(
  stage: string,
  module: URL,
  options: RunOptions,
  used: Record<string, string>,
): Promise<string> {
  return keyOf(stage, await sourcesKey([fileURLToPath(module)]), options, used);
}

/** What the analyst's database rests on: the staged book, its own sources, and the key of its pseudonyms. */
export async function analystKey(stage: string, mark: string): Promise<string> {
  return keyOf(stage, await sourcesKey([analystModule]), mark);
}

/** What the files of a run rest on: the staged book, the pillars, and how they are written. */
export async function resultsKey(stage: string, pillars: Record<string, string>): Promise<string> {
  return keyOf(stage, pillars, await sourcesKey([writingModule]));
}

function keyOf(...parts: unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

function fileHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
