import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { explorationChance } from "../../loaders/book/demo/fraud/review.ts";
import { simulate } from "../../loaders/book/demo/simulate.ts";
import { openBook } from "../../loaders/book/open-book.ts";
import { readBook } from "../../loaders/book/read-book.ts";
import { readLights, type Light } from "../../loaders/fraud/diagnostics/read-operations.ts";
import { fraudContext } from "../../loaders/fraud/fraud-context.ts";
import type { FraudContext } from "../../loaders/fraud/part.ts";
import { exploredGreens } from "../../loaders/fraud/reported/explored-greens.ts";
import { readExplored } from "../../loaders/fraud/reported/read-explored.ts";
import { mapSequentially } from "../../loaders/run/map.ts";
import { openDatabase } from "../../loaders/stage/database.ts";
import { stage } from "../../loaders/stage/stage.ts";

/** What exploration said in one simulated book, and what came to light. */
export interface ExplorationTrial {
  seed: number;
  /** Frauds among judged greens: estimated by lot with its interval, and those that came to light, which the estimate is of. */
  estimate: number;
  low: number;
  high: number;
  cameToLight: number;
  /** Variance of the estimate over draws of the lot, given the frauds. */
  variance: number;
  /** Mean estimate when the lot is drawn again, many times, by the simulation's own chances. */
  redrawn: number;
  /** Frauds that the simulation planted among all greens, of any age and also those that nobody ever finds. */
  planted: number;
}

/** Tables that the estimate rests on; the others would only cost time. */
const TABLES = ["customers", "policies", "requests", "lights", "scores", "reviews", "labels"];
const REDRAWS = 400;

/** Simulates a book and estimates what it missed by what was looked at by lot. */
export async function tryExploration(seed: number, requests: number): Promise<ExplorationTrial> {
  const folder = await mkdtemp(join(tmpdir(), "tenure-exploration-"));
  try {
    await simulate({ customers: 500, requests, seed, ledger: "annual" }, folder);
    for (const file of await readdir(folder)) {
      const { name, ext } = parse(file);
      if (ext === ".parquet" && !TABLES.includes(name)) await rm(join(folder, file));
    }
    return await estimateIn(folder, seed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function estimateIn(folder: string, seed: number): Promise<ExplorationTrial> {
  const { fraud } = JSON.parse(await readFile(join(folder, "truth.json"), "utf8")) as { fraud: Truth };
  const staged = join(folder, "staged.duckdb");
  const book = await openBook(folder);
  const raw = await openDatabase();
  await readBook(book, raw, () => undefined);
  await stage(raw, { settings: book.settings }, staged);
  raw.close();
  const database = await openDatabase({ path: staged, readOnly: true });
  try {
    const options = { seed: 1, bootstraps: 10 };
    const pillar = { book: { settings: book.settings, columns: {} }, database, stagedFile: staged, options };
    const context = await fraudContext({ ...pillar, map: mapSequentially, earlier: {} }, null);
    const lights = await readLights(database, context.cases.count);
    const found = exploredGreens(context, lights, await readExplored(database));
    if (!found) throw new Error(`nothing was looked at by lot in the book of seed ${seed}`);
    const { estimate, low, high } = found.missed;
    const planted = fraud.lights.shown.frauds - fraud.lights.flagged.frauds;
    return { seed, estimate, low, high, cameToLight: found.known, planted, ...redrawn(context, lights, seed) };
  } finally {
    database.close();
  }
}

interface Truth {
  lights: Record<"shown" | "flagged", { frauds: number }>;
}

/** The lot drawn again and again among the greens of the book. */
function redrawn(context: FraudContext, lights: readonly (Light | null)[], seed: number) {
  const { cases, models } = context;
  const greens = Array.from(cases.at.keys()).filter((i) => lights[i] === "green");
  const chances = new Map(greens.map((request) => [request, explorationChance(models[0]!.scores[request]!)]));
  const all = greens.map((request) => ({ request, chance: chances.get(request)! }));
  const generator = xoroshiro128plus(seed);
  let total = 0;
  for (let draw = 0; draw < REDRAWS; draw++) {
    const drawn = all.filter(({ chance }) => uniformFloat64(generator) < chance);
    total += exploredGreens(context, lights, drawn)?.missed.estimate ?? 0;
  }
  return { redrawn: total / REDRAWS, variance: varianceOf(context, lights, all) };
}

/** Sum of 1/p - 1 over the frauds that came to light: each alone decides whether it is drawn. */
function varianceOf(
  context: FraudContext,
  lights: readonly (Light | null)[],
  all: readonly { request: number; chance: number }[],
): number {
  return all
    .filter(({ request }) => context.outcome.fraud[request] === 1)
    .reduce((sum, one) => {
      const alone = exploredGreens(context, lights, [one]);
      return sum + (alone && alone.found > 0 ? 1 / one.chance - 1 : 0);
    }, 0);
}

/** What many books say together: mean error of the estimate and of the redrawn one, each in its own errors, and how often the interval holds. */
export function explorationSummary(trials: readonly ExplorationTrial[]) {
  const sum = (of: (trial: ExplorationTrial) => number) => trials.reduce((total, trial) => total + of(trial), 0);
  const error = Math.sqrt(sum(({ variance }) => variance));
  return {
    books: trials.length,
    meanEstimate: sum(({ estimate }) => estimate) / trials.length,
    meanCameToLight: sum(({ cameToLight }) => cameToLight) / trials.length,
    meanPlanted: sum(({ planted }) => planted) / trials.length,
    biasInErrors: sum(({ estimate, cameToLight }) => estimate - cameToLight) / error,
    redrawnBiasInErrors: (sum((trial) => trial.redrawn - trial.cameToLight) / error) * Math.sqrt(REDRAWS),
    held: trials.filter(({ low, high, cameToLight }) => low <= cameToLight && cameToLight <= high).length,
  };
}
