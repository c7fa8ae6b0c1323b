import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { simulate } from "../../loaders/book/demo/simulate.ts";
import type { PillarResult } from "../../loaders/run/pillar.ts";
import { inOrderOfUse, pillars } from "../../loaders/run/pillars.ts";
import { run } from "../../loaders/run/run.ts";
import { estimands, type Found } from "./estimands.ts";
import type { LoyaltyTruth } from "./truth.ts";

/** One simulated book: its truth, and what the pillar of loyalty found for each estimand, null where it found nothing. */
export interface Trial {
  seed: number;
  truth: LoyaltyTruth;
  found: (Found | null)[];
}

export const CUSTOMERS = 5_000;
const BOOTSTRAPS = 200;

export interface BookOptions {
  seed: number;
  customers: number;
  /** Folder in which the book stays, and is found again by the next study; without one nothing stays. */
  keep?: string | undefined;
}

export async function tryBook({ seed, customers, keep }: BookOptions): Promise<Trial> {
  if (keep !== undefined) return tryBookIn(join(keep, `${customers}-${seed}`), seed, customers);
  const folder = await mkdtemp(join(tmpdir(), "tenure-coverage-"));
  try {
    return await tryBookIn(folder, seed, customers);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Loyalty and what it uses. */
const PILLARS = inOrderOfUse(pillars.filter(({ name }) => ["value", "loyalty"].includes(name)));

/** Tables that the estimands rest on; the others would only cost time. */
const TABLES = [
  "agents",
  "campaigns",
  "contacts",
  "customers",
  "ledger",
  "policies",
  "policy_events",
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

async function tryBookIn(folder: string, seed: number, customers: number): Promise<Trial> {
  const book = join(folder, "book");
  if (!existsSync(book)) await makeBook(book, seed, customers);
  const truth = JSON.parse(await readFile(join(book, "truth.json"), "utf8")) as LoyaltyTruth;
  const options = { seed: 1, bootstraps: BOOTSTRAPS };
  const results = await run(book, { cacheFolder: join(folder, "cache"), options, pillars: PILLARS });
  const loyalty = JSON.parse(await readFile(join(results.folder, "loyalty.json"), "utf8")) as PillarResult;
  return { seed, truth: truthOf(truth), found: estimands.map(({ found }) => found(loyalty)) };
}

function truthOf({ last_year_by_tenure, loyalty }: LoyaltyTruth): LoyaltyTruth {
  return { last_year_by_tenure, loyalty };
}
