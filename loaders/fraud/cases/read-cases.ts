import type { Database } from "../../stage/database.ts";
import type { Cases, Coded } from "./cases.ts";

const SECONDS_OF_A_DAY = 86_400;

/** All requests of the staged book. */
export async function readCases(database: Database): Promise<Cases> {
  const read =
    await database.columns(`SELECT requested_day, requested_second, requested_month, kind, channel, branch, status,
    age, customer_number, exposed, has_trusted_contact, has_care_flag, payee_number
    FROM staged.request ORDER BY request_number`);
  const numbers = (name: string) => read[name] as Float64Array;
  const second = numbers("requested_second");
  const day = numbers("requested_day");
  return {
    count: day.length,
    at: day.map((value, i) => value + second[i]! / SECONDS_OF_A_DAY),
    month: Int32Array.from(numbers("requested_month")),
    kind: coded(read["kind"] as (string | null)[]),
    channel: coded(read["channel"] as (string | null)[]),
    branch: coded(read["branch"] as (string | null)[]),
    status: coded(read["status"] as (string | null)[]),
    age: numbers("age"),
    customer: orMinusOne(numbers("customer_number")),
    exposed: numbers("exposed"),
    hasTrustedContact: Uint8Array.from(numbers("has_trusted_contact")),
    hasCareFlag: Uint8Array.from(numbers("has_care_flag")),
    payee: orMinusOne(numbers("payee_number")),
  };
}

/** Levels in the order of their names, so that codes do not depend on the order of rows. */
export function coded(values: readonly (string | null)[]): Coded {
  const levels = [...new Set(values)].filter((value) => value !== null).sort();
  const places = new Map(levels.map((level, i) => [level, i]));
  return { codes: Int16Array.from(values, (value) => (value === null ? -1 : places.get(value)!)), levels };
}

function orMinusOne(values: Float64Array): Int32Array {
  return Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : value));
}
