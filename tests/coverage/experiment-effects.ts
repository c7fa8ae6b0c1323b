import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { simulate } from "../../loaders/book/demo/simulate.ts";
import { openBook } from "../../loaders/book/open-book.ts";
import { readBook } from "../../loaders/book/read-book.ts";
import { experiments } from "../../loaders/marketing/experiments/index.ts";
import type { EffectFinding, ExperimentFindings } from "../../loaders/marketing/experiments/experiment-findings.ts";
import type { MarketingContext } from "../../loaders/marketing/part.ts";
import { openDatabase } from "../../loaders/stage/database.ts";
import { stage } from "../../loaders/stage/stage.ts";
import { noEstimate } from "../../src/models/evidence.ts";

/** One effect beside what the simulation planted for it. */
export interface EffectTrial {
  seed: number;
  effect: string;
  estimate: number;
  low: number;
  high: number;
  standardError: number;
  planted: number;
}

interface Truth {
  marketing: {
    campaigns: { take_up: { effect: number }; in_force_25: { effect: number } | null }[];
    all_campaigns: { policies_per_person: number; in_force_per_person: number };
  };
}

const TABLES = ["agents", "arms", "campaigns", "customers", "members", "policies"];

/** Simulates a book, estimates what its campaigns caused, and lays the truth of the same book beside each effect of an experiment. */
export async function tryExperiments(seed: number, customers: number): Promise<EffectTrial[]> {
  const folder = await mkdtemp(join(tmpdir(), "tenure-experiments-"));
  try {
    const book = join(folder, "book");
    await simulate({ customers, requests: 100, seed, ledger: "annual" }, book);
    const { marketing } = JSON.parse(await readFile(join(book, "truth.json"), "utf8")) as Truth;
    for (const file of await readdir(book)) {
      const { name, ext } = parse(file);
      if (ext === ".parquet" && !TABLES.includes(name)) await rm(join(book, file));
    }
    return trialsOf(seed, await findingsOf(book, join(folder, "staged.duckdb")), marketing);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function findingsOf(folder: string, stagedFile: string): Promise<ExperimentFindings> {
  const book = await openBook(folder);
  const database = await openDatabase();
  const { tables } = await readBook(book, database);
  await stage(database, { settings: book.settings }, stagedFile);
  database.close();
  const columns = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.columns]));
  const staged = await openDatabase({ path: stagedFile, readOnly: true });
  const none = noEstimate("no_assumptions", 0, "policy_worth");
  const worth = { apePerPolicy: none, valuePerPolicy: none, valuePerApe: none, byProduct: [], arrived: [] };
  const context = { book: { settings: book.settings, columns }, database: staged, worth };
  const { findings } = await experiments(context as unknown as MarketingContext);
  staged.close();
  return findings;
}

function trialsOf(seed: number, { campaigns, allDirect }: ExperimentFindings, truth: Truth["marketing"]) {
  const beside = (effect: string, found: EffectFinding | undefined, planted: number | undefined): EffectTrial[] => {
    if (!found || found.estimate === null || found.maturity !== "observed" || planted === undefined) return [];
    const { estimate, low, high, standardError } = found;
    return [{ seed, effect, estimate, low: low!, high: high!, standardError: standardError!, planted }];
  };
  return [
    ...campaigns.flatMap(({ effects, grade }, i) => {
      const { take_up, in_force_25 } = truth.campaigns[i]!;
      if (grade === "D") return [];
      return [
        ...beside("take_up", effects.take_up, take_up.effect),
        ...beside("in_force_25", effects.in_force_25, in_force_25?.effect),
      ];
    }),
    ...beside("all_policies", allDirect?.policies, truth.all_campaigns.policies_per_person),
    ...beside("all_in_force", allDirect?.inForce, truth.all_campaigns.in_force_per_person),
  ];
}

/** How many intervals hold what was planted, and how far estimates lie from it in their errors, on average and by size. */
export function effectSummary(trials: readonly EffectTrial[]) {
  const z = trials.map(({ estimate, planted, standardError }) => (estimate - planted) / standardError);
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
  return {
    intervals: trials.length,
    held: trials.filter(({ low, high, planted }) => low <= planted && planted <= high).length,
    meanError: mean,
    biasInErrors: mean * Math.sqrt(z.length),
    rootMeanSquare: Math.sqrt(z.reduce((sum, value) => sum + value ** 2, 0) / z.length),
  };
}
