import type { Judged } from "../../../../loaders/fraud/diagnostics/judged.ts";
import type { FraudContext } from "../../../../loaders/fraud/part.ts";
import { outcomeBy } from "../../../../loaders/fraud/cases/outcome.ts";
import type { Label } from "../../../../loaders/fraud/cases/findings.ts";
import { coded } from "../../../../loaders/fraud/cases/read-cases.ts";
import { scoredModel } from "../../../../loaders/fraud/scored/scored-model.ts";
import { mapSequentially } from "../../../../loaders/run/map.ts";
import { contract } from "../../../../loaders/book/contract/index.ts";
import type { Database } from "../../../../loaders/stage/database.ts";

const LAST_DAY = 20_000;

interface Options {
  count?: number;
  /** Which requests turn out to be fraud; the riskiest do by themselves. */
  isFraud?: (i: number) => boolean;
  score?: (i: number) => number;
  /** Days before the last day, by request. */
  age?: (i: number) => number;
  models?: number;
  without?: readonly string[];
}

/** A book of requests whose scores rise with their number modulo 100; every request is found out about on the next day. */
export function contextOf(database: Database, options: Options = {}): FraudContext {
  const { count = 4000, models = 1, without = [] } = options;
  const { isFraud = (i) => i % 100 > 97, score = (i) => ((i * 37) % 100) / 200, age = (i) => 700 - i / 10 } = options;
  const numbers = Array.from({ length: count }, (_, i) => i);
  const at = Float64Array.from(numbers, (i) => LAST_DAY - age(i));
  const frauds = numbers.filter(isFraud);
  const findings = {
    request: Int32Array.from(frauds),
    at: Float64Array.from(frauds, (i) => at[i]! + 1),
    label: frauds.map((): Label => "fraud"),
    by: frauds.map(() => "police"),
    paidOut: Float64Array.from(frauds, () => 60_000),
    prevented: Float64Array.from(frauds, () => 40_000),
    recovered: Float64Array.from(frauds, () => NaN),
  };
  const scores = Float64Array.from(numbers, score);
  const tables = contract.filter(({ name }) => !without.includes(name));
  return {
    cases: {
      count,
      at,
      month: Int32Array.from(at, (day) => 24_300 + Math.floor((day - LAST_DAY) / 30)),
      kind: coded(numbers.map((i) => (i % 3 ? "policy_loan" : "surrender"))),
      channel: coded(numbers.map((i) => (i % 2 ? "counter" : "app"))),
      branch: coded(numbers.map((i) => (i % 2 ? `Branch ${i % 5}` : null))),
      status: coded(numbers.map(() => "executed")),
      age: Float64Array.from(numbers, (i) => 30 + (i % 60)),
      customer: Int32Array.from(numbers, (i) => i % 1500),
      exposed: Float64Array.from(numbers, () => 100_000),
      hasTrustedContact: new Uint8Array(count),
      hasCareFlag: new Uint8Array(count),
      payee: new Int32Array(count).fill(-1),
    },
    findings,
    outcome: outcomeBy(LAST_DAY, at, findings),
    asOf: LAST_DAY,
    models: Array.from({ length: models }, (_, i) => scoredModel(`Model ${i + 1}`, "book", scores, {})),
    reference: null,
    book: {
      settings: {
        as_of: "2024-10-04",
        currency: "TWD",
        analyst: true,
        review_cost: 200,
        stop_rate: 0.6,
        recovery_rate: 0.05,
      } as FraudContext["book"]["settings"],
      columns: Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])),
    },
    database,
    stagedFile: "",
    options: { seed: 1, bootstraps: 50 },
    map: mapSequentially,
    earlier: {},
  };
}

/** Judged requests of a model, each of a person of its own and worth 100,000. */
export function judgedOf(score: readonly number[], fraud: readonly number[]): Judged {
  const scores = Float64Array.from(score);
  return {
    model: scoredModel("Model", "book", scores, {}),
    request: Uint32Array.from(score.keys()),
    score: scores,
    fraud: Uint8Array.from(fraud),
    person: Uint32Array.from(score.keys()),
    amount: scores.map(() => 100_000),
    frauds: fraud.reduce((sum, one) => sum + one, 0),
  };
}

/** The tables of the staged book that the part reads, filled by some rows of SQL values. */
export async function operations(database: Database, lights: string[] = [], capacity: string[] = []): Promise<void> {
  await database.run("CREATE SCHEMA staged");
  await database.run(
    "CREATE TABLE staged.request_light (request_number INTEGER, model VARCHAR, light VARCHAR, shown_day INTEGER)",
  );
  await database.run("CREATE TABLE staged.review_capacity (branch VARCHAR, day INTEGER, reviews INTEGER)");
  if (lights.length > 0) await database.run(`INSERT INTO staged.request_light VALUES ${lights.join(", ")}`);
  if (capacity.length > 0) await database.run(`INSERT INTO staged.review_capacity VALUES ${capacity.join(", ")}`);
}
