import type { Database } from "../../stage/database.ts";
import type { Cases } from "../cases/cases.ts";
import { featureNames, readSourceFeatures } from "../reference-model/source-features.ts";
import type { Watched } from "./watched.ts";

/** Sources with more features than this would make rare values common. */
const MOST_FEATURES = 100;
/** A source is watched that knows this share of the requests. */
const FEWEST_KNOWN = 0.5;

/** What the monitors see: features of the sources that know most requests, and who is unrelated to whom. */
export async function readWatched(database: Database, cases: Cases): Promise<Watched> {
  const { at, channel, payee, customer, count } = cases;
  const features: Record<string, Float64Array> = {};
  for (const [source, names] of await featureNames(database)) {
    if (names.length > MOST_FEATURES) continue;
    const { columns, known } = await readSourceFeatures(database, source, names, count);
    if (known.reduce((sum, one) => sum + one, 0) < FEWEST_KNOWN * count) continue;
    names.forEach((name, j) => (features[`${source}.${name}`] = columns[j]!));
  }
  return { at, channel, payee, party: await readParties(database, customer), features };
}

/** Households have even numbers, people of no known household odd ones. */
async function readParties(database: Database, customer: Int32Array): Promise<Int32Array> {
  const read = await database.columns("SELECT household_number FROM staged.request ORDER BY request_number");
  const household = read["household_number"] as Float64Array;
  return customer.map((person, i) => {
    if (!Number.isNaN(household[i]!)) return 2 * household[i]!;
    return person < 0 ? -1 : 2 * person + 1;
  });
}
