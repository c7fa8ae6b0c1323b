import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { openDatabase, type Database } from "../../../../loaders/stage/database.ts";

export interface StagedLife {
  customer: number;
  product: string;
  channel?: string;
  entry: number;
  exit: number;
  cause: number;
  premium?: number;
}

/** A staged database that holds these policies and no more. */
export async function stagedLives(lives: readonly StagedLife[]): Promise<Database> {
  const database = await openDatabase();
  await database.run("CREATE SCHEMA staged");
  await database.run(`CREATE TABLE staged.policy_life (policy_number INTEGER, customer_number INTEGER, is_rider BOOLEAN,
    product VARCHAR, channel VARCHAR, source VARCHAR, issued_on DATE, entry_days INTEGER, exit_days INTEGER, cause INTEGER,
    annual_premium DECIMAL(18, 2))`);
  await database.run(
    "CREATE TABLE staged.policy (policy_number INTEGER, frequency INTEGER, single_premium DECIMAL(18, 2))",
  );
  await database.run("CREATE TABLE staged.customer (customer_number INTEGER, gender VARCHAR, birth_year INTEGER)");
  const rows = lives.map(
    ({ customer, product, channel = "agent", entry, exit, cause, premium = 1000 }, i) =>
      `(${i}, ${customer}, FALSE, '${product}', '${channel}', NULL, DATE '2015-01-01', ${entry}, ${exit}, ${cause}, ${premium})`,
  );
  if (rows.length > 0) await database.run(`INSERT INTO staged.policy_life VALUES ${rows.join(", ")}`);
  return database;
}

const WATCHED_DAYS = 5000;

/** Policies of two products, accident given up at twice the hazard of term; death is as likely in both. Half enter late. */
export function plantedLives(n: number, seed = 7): StagedLife[] {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);
  const wait = (days: number) => Math.ceil(-Math.log(1 - uniform()) * days);
  const lives: StagedLife[] = [];
  while (lives.length < n) {
    const accident = uniform() < 0.5;
    const [givenUp, dead] = [wait(accident ? 2000 : 4000), wait(9000)];
    const entry = uniform() < 0.5 ? 0 : Math.floor(uniform() * 2000);
    const end = Math.min(givenUp, dead, WATCHED_DAYS);
    if (end <= entry) continue;
    const cause = end === WATCHED_DAYS ? 0 : givenUp <= dead ? 1 : 2;
    const product = accident ? "accident" : "term";
    lives.push({
      customer: lives.length,
      product,
      entry,
      exit: end,
      cause,
      premium: 500 + Math.floor(uniform() * 1000),
    });
  }
  return lives;
}
