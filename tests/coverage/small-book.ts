import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { simulate } from "../../loaders/book/demo/simulate.ts";
import { openBook } from "../../loaders/book/open-book.ts";
import { openCache } from "../../loaders/run/cache.ts";
import type { PillarResult } from "../../loaders/run/pillar.ts";
import { inOrderOfUse, pillars } from "../../loaders/run/pillars.ts";
import { silentProgress } from "../../loaders/run/progress.ts";
import { run } from "../../loaders/run/run.ts";
import { stageBook, type StagedFile } from "../../loaders/run/stage-book.ts";
import { openSteps } from "../../loaders/run/steps.ts";
import type { Found, Published } from "./estimand.ts";
import { estimandsOf, type Study } from "./estimands.ts";
import { marketingNumbers } from "./marketing-numbers.ts";
import { playedMix } from "./played-mix.ts";
import { segmentsResults } from "./segments-results.ts";
import type { BookTruth } from "./truth.ts";

/** One simulated book: its truth (null when the studies need none), and what was found for each estimand of the chosen studies, null where nothing was. */
export interface Trial {
  seed: number;
  truth: BookTruth | null;
  found: (Found | null)[];
}

export const CUSTOMERS = 5_000;
const BOOTSTRAPS = 200;

export interface BookOptions {
  seed: number;
  customers: number;
  studies: readonly Study[];
  /** Folder in which the book stays, and is found again by the next study; without one nothing stays. */
  keep?: string | undefined;
}

export async function tryBook(options: BookOptions): Promise<Trial> {
  const { seed, customers, keep } = options;
  if (keep !== undefined) return tryBookIn(join(keep, `${customers}-${seed}`), options);
  const folder = await mkdtemp(join(tmpdir(), "tenure-coverage-"));
  try {
    return await tryBookIn(folder, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Loyalty and what it uses. */
const PILLARS = inOrderOfUse(pillars.filter(({ name }) => ["value", "loyalty"].includes(name)));

/** Tables that the estimands rest on; the others would only cost time. */
const TABLES = [
  "agents",
  "applications",
  "arms",
  "campaigns",
  "contacts",
  "controls",
  "customers",
  "geo",
  "geo_tests",
  "ledger",
  "media",
  "members",
  "policies",
  "policy_events",
  "sales",
  "servicing",
  "survey_items",
  "surveys",
];

async function makeBook(book: string, seed: number, customers: number): Promise<void> {
  await simulate({ customers, requests: 100, seed, ledger: "annual" }, book);
  for (const file of await readdir(book)) {
    const { name, ext } = parse(file);
    if (ext === ".parquet" && !TABLES.includes(name)) await rm(join(book, file));
  }
}

async function tryBookIn(folder: string, { seed, customers, studies }: BookOptions): Promise<Trial> {
  const book = join(folder, "book");
  const cache = join(folder, "cache");
  const asBook = studies.some((study) => study !== "mix");
  if (asBook && !existsSync(book)) await makeBook(book, seed, customers);
  const published: Published = { numbers: {}, tables: {} };
  const add = ({ numbers, tables = {} }: Partial<Published>) => {
    published.numbers = { ...published.numbers, ...numbers };
    published.tables = { ...published.tables, ...tables };
  };
  if (studies.includes("loyalty")) add(await loyaltyOf(book, cache));
  if (studies.includes("experiments")) add({ numbers: await marketingNumbers(await staged(book, cache)) });
  if (studies.includes("mix")) add({ numbers: playedMix(seed) });
  if (studies.includes("segments")) add(await segmentsResults(await staged(book, cache)));
  const found = estimandsOf(studies).map((estimand) => estimand.found(published));
  return { seed, truth: asBook ? await truthOf(book) : null, found };
}

async function loyaltyOf(book: string, cacheFolder: string): Promise<Published> {
  const options = { seed: 1, bootstraps: BOOTSTRAPS };
  const results = await run(book, { cacheFolder, options, pillars: PILLARS });
  const { numbers, tables } = JSON.parse(await readFile(join(results.folder, "loyalty.json"), "utf8")) as PillarResult;
  return { numbers, tables };
}

/** The staged file of the book, which loyalty has used before where it was asked for. */
async function staged(book: string, cacheFolder: string): Promise<StagedFile> {
  const cache = openCache(cacheFolder);
  return stageBook(await openBook(book), cache, openSteps(cache, silentProgress));
}

async function truthOf(book: string): Promise<BookTruth> {
  const truth = JSON.parse(await readFile(join(book, "truth.json"), "utf8")) as BookTruth;
  const { last_year_by_tenure, loyalty, marketing, segments } = truth;
  return { last_year_by_tenure, loyalty, marketing, segments };
}
