import { createHmac } from "node:crypto";
import type { Database } from "../stage/database.ts";
import type { PseudonymKey } from "./pseudonym-key.ts";

/** Hexadecimal digits of a pseudonym: 64 bits, so that any two of ten million people share one with a chance of 3 in a million. */
const DIGITS = 16;

/**
 * Writes the pseudonyms of customers and policies into the tables `customer_pseudonym` and `policy_pseudonym` (number, pseudonym, draw).
 * The draw, from 0 to 1, says whether a customer's rows are in a sample: the same for all tables, so that samples nest.
 */
export async function writePseudonyms(database: Database, key: PseudonymKey): Promise<void> {
  for (const kind of ["customer", "policy"]) {
    const named = await database.columns(
      `SELECT ${kind}_number AS number, ${kind}_id AS id FROM staged.${kind} ORDER BY ${kind}_number`,
    );
    const numbers = Int32Array.from((named["number"] ?? []) as Float64Array);
    const pseudonyms = ((named["id"] ?? []) as string[]).map((id) => pseudonymOf(key, kind, id));
    const draws = Float64Array.from(pseudonyms, (pseudonym) => parseInt(pseudonym.slice(0, 12), 16) / 16 ** 12);
    await database.run(`CREATE TABLE ${kind}_pseudonym (number INTEGER, pseudonym VARCHAR, draw DOUBLE)`);
    await database.append(`${kind}_pseudonym`, [numbers, pseudonyms, draws]);
  }
}

/** HMAC-SHA-256 under the key, of the kind of thing and its identifier, so that a customer and a policy of one name differ. */
export function pseudonymOf(key: PseudonymKey, kind: string, id: string): string {
  return createHmac("sha256", key).update(`${kind}:${id}`).digest("hex").slice(0, DIGITS);
}
