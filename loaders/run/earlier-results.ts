import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Estimate } from "../../src/models/evidence.ts";
import type { BookStamp, EarlierBook, Report } from "../../src/models/report.ts";
import { ArgumentsError } from "./arguments.ts";
import { readManifest } from "./manifest.ts";

export type Numbers = Record<string, Estimate>;

/** Results of an earlier book, or of the same book on an earlier day. */
export interface EarlierResults {
  book: EarlierBook;
  numbers: Numbers;
}

/**
 * Reads a folder that `npm run results` wrote, to be compared with the results of a book. Throws an ArgumentsError when it is no such
 * folder, and when its numbers mean something else: in another currency, on another basis, of a later day, simulated and not.
 */
export async function readEarlier(folder: string, book: BookStamp, version: string): Promise<EarlierResults> {
  const manifest = await readManifest(folder);
  const then = manifest.book as BookStamp | undefined;
  if (typeof then?.as_of !== "string")
    throw new ArgumentsError(`${folder} holds no results: its manifest.json says nothing of a book.`);
  expectComparable(folder, book, then);
  const made = manifest.versions?.["tenure"] ?? null;
  const warnings = [
    ...(then.name === book.name ? [] : ["other_book"]),
    ...(then.as_of === book.as_of ? ["same_day"] : []),
    ...(made === version ? [] : ["other_version"]),
  ];
  const numbers = await numbersIn(folder, manifest.pillars, Object.keys(manifest.checks));
  return { book: { name: then.name, as_of: then.as_of, version: made, warnings }, numbers };
}

function expectComparable(folder: string, now: BookStamp, then: BookStamp): void {
  const refuse = (what: string) => {
    throw new ArgumentsError(`${folder} cannot be compared with this book: ${what}`);
  };
  if (then.currency !== now.currency) refuse(`its money is in ${then.currency}, this book's in ${now.currency}.`);
  if (then.basis !== now.basis)
    refuse(`its accounts rest on the basis "${then.basis}", this book's on "${now.basis}".`);
  if (then.simulated !== now.simulated)
    refuse(then.simulated ? "it is simulated, this book is not." : "it is not simulated, this book is.");
  if (then.as_of > now.as_of)
    refuse(`its last day is ${then.as_of}, after this book's, ${now.as_of}. Were the two mixed up?`);
}

/** The numbers of all pillars, in full, and those that pages alone have. */
async function numbersIn(folder: string, pillars: readonly string[], pages: readonly string[]): Promise<Numbers> {
  const ofPages = await Promise.all(pages.map((page) => numbersOf(folder, page)));
  const ofPillars = await Promise.all(pillars.map((pillar) => numbersOf(folder, pillar)));
  return Object.assign({}, ...ofPages, ...ofPillars) as Numbers;
}

async function numbersOf(folder: string, name: string): Promise<Numbers> {
  try {
    const { numbers } = JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")) as Partial<Report>;
    if (numbers && Object.values(numbers).every(isEstimate)) return numbers;
  } catch {
    // Said below: whether the file is absent or spoilt, what helps is the same.
  }
  throw new ArgumentsError(`${folder} is not whole: the numbers of its ${name}.json cannot be read. Make it again.`);
}

/** Of a file that somebody may have written on, what comparing rests on. */
function isEstimate(value: unknown): boolean {
  const { estimate, low, high, method, grade } = (value ?? {}) as Partial<Estimate>;
  const bounds = [estimate, low, high].every((bound) => bound === null || typeof bound === "number");
  return bounds && typeof method === "string" && typeof grade === "string";
}
