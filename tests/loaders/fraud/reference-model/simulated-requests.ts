import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { Cases, Coded } from "../../../../loaders/fraud/cases/cases.ts";
import type { Findings } from "../../../../loaders/fraud/cases/findings.ts";
import { openDatabase, type Database } from "../../../../loaders/stage/database.ts";

/** 2022-01-01 and three years on, in days since 1970. */
export const FIRST_DAY = 18_993;
export const LAST_DAY = FIRST_DAY + 3 * 365 + 1;

export interface SimulatedRequests {
  cases: Cases;
  findings: Findings;
  /** By source and feature. */
  features: Record<string, Record<string, Float64Array>>;
}

/** Requests among which fraud goes with `signal` of two sources; it is found `delay` days later. `noise` says nothing, and stands for nothing at all in a third of rows. */
export function simulatedRequests({ count = 3000, frauds = 90, delay = 20, seed = 5 } = {}): SimulatedRequests {
  const generator = xoroshiro128plus(seed);
  const draw = () => uniformFloat64(generator);
  const column = (value: (request: number) => number) => new Float64Array(count).map((_, i) => value(i));
  const at = column((i) => FIRST_DAY + ((LAST_DAY - FIRST_DAY) * i) / count);
  const isFraud = column((i) => Number(Math.floor((i * frauds) / count) !== Math.floor(((i + 1) * frauds) / count)));
  const noise = () => column(() => (draw() < 1 / 3 ? NaN : draw()));
  const signal = () => column((i) => draw() + 0.6 * isFraud[i]!);
  const found = Int32Array.from([...isFraud.keys()].filter((i) => isFraud[i] === 1));
  return {
    cases: casesAt(at),
    findings: findingsOf(found, at, delay),
    features: {
      behaviour: { signal: signal(), noise: noise() },
      context: { signal: signal(), noise: noise() },
    },
  };
}

function casesAt(at: Float64Array): Cases {
  const none: Coded = { codes: new Int16Array(at.length).fill(-1), levels: [] };
  return {
    count: at.length,
    at,
    month: new Int32Array(at.length),
    kind: none,
    channel: none,
    branch: none,
    status: none,
    age: new Float64Array(at.length).fill(NaN),
    customer: Int32Array.from(at.keys()),
    exposed: new Float64Array(at.length).fill(NaN),
    hasTrustedContact: new Uint8Array(at.length),
    hasCareFlag: new Uint8Array(at.length),
    payee: new Int32Array(at.length).fill(-1),
  };
}

function findingsOf(request: Int32Array, at: Float64Array, delay: number): Findings {
  const none = new Float64Array(request.length).fill(NaN);
  return {
    request,
    at: Float64Array.from(request, (i) => at[i]! + delay),
    label: Array.from(request, () => "fraud" as const),
    by: Array.from(request, () => "police"),
    paidOut: none,
    prevented: none,
    recovered: none,
  };
}

/** A database that holds nothing but the staged features; a source knows the requests from `since` on. */
export async function stagedFeatures(
  features: SimulatedRequests["features"],
  since: Partial<Record<string, number>> = {},
): Promise<Database> {
  const database = await openDatabase({ threads: 1 });
  await database.run("CREATE SCHEMA staged");
  await database.run(
    "CREATE TABLE staged.feature_source (source VARCHAR, features INTEGER, known_rows INTEGER, late_rows INTEGER)",
  );
  for (const [source, columns] of Object.entries(features)) {
    const names = Object.keys(columns);
    const typed = names.map((name) => `"${name}" DOUBLE`).join(", ");
    await database.run(`CREATE TABLE given_${source} (request_number INTEGER, ${typed})`);
    const from = since[source] ?? 0;
    const values = names.map((name) => columns[name]!.subarray(from));
    const numbers = Int32Array.from(values[0]!, (_, i) => from + i);
    await database.append(`given_${source}`, [numbers, ...values.map(asNullable)]);
    await database.run(`CREATE TABLE staged.feature_${source} AS SELECT * FROM given_${source}`);
    await database.run(`INSERT INTO staged.feature_source VALUES ('${source}', ${names.length}, ${numbers.length}, 0)`);
  }
  return database;
}

function asNullable(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}
