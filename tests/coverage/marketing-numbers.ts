import { noEstimate, type Estimate } from "../../src/models/evidence.ts";
import { experiments } from "../../loaders/marketing/experiments/index.ts";
import { geo } from "../../loaders/marketing/geo/index.ts";
import type { MarketingContext } from "../../loaders/marketing/part.ts";
import { mapSequentially } from "../../loaders/run/map.ts";
import type { StagedFile } from "../../loaders/run/stage-book.ts";
import { openDatabase } from "../../loaders/stage/database.ts";

type Numbers = Record<string, Estimate>;

/** What campaigns and tests by regions show in a staged book. */
export async function marketingNumbers({ path, book }: StagedFile): Promise<Numbers> {
  const database = await openDatabase({ path, readOnly: true });
  try {
    const none = noEstimate("no_assumptions", 0, "policy_worth");
    const averages = { apePerPolicy: none, valuePerPolicy: none, valuePerApe: none };
    const worth = { ...averages, byProduct: [], arrived: [], cash: [], basis: null };
    const options = { seed: 1, bootstraps: 0 };
    const shared = { book, database, stagedFile: path, options, map: mapSequentially, earlier: {} };
    const context: MarketingContext = { ...shared, worth };
    const shown = await experiments(context);
    const tests = await geo(context);
    return { ...observed(shown.part.numbers), ...tests.part.numbers };
  } finally {
    database.close();
  }
}

/** Leaves out effects that a surrogate stands for: their months have not passed. */
function observed(numbers: Numbers): Numbers {
  return Object.fromEntries(Object.entries(numbers).filter(([, { method }]) => method !== "experiment_surrogate"));
}
