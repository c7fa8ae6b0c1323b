import type { Identifiers } from "../identifiers.ts";
import { density, findInText, isIdentifier } from "./find-in-text.ts";
import { tokenHash } from "./token-hash.ts";

/** A column of a table: its name and the different values in it, as text. */
export interface TextColumn {
  name: string;
  values: Iterable<string>;
}

/** Ten to this power is the chance, at most, that unrelated numbers are taken for identifiers. */
const CHANCE = -9;
/** Of k numbers, at least half must be identifiers; there are up to 2^k ways to choose which. */
const PER_MATCH = 2 * Math.log10(2);

/** Says what in a column names people or contracts, or null: its name, one of its values, or its numbers together. */
export function faultOfColumn({ name, values }: TextColumn, identifiers: Identifiers): string | null {
  if (identifiers.columns.has(name)) return `has the column ${name}, which identifies people or contracts`;
  let numbers = 0;
  let matches = 0;
  let chance = 0;
  for (const value of values) {
    if (isIdentifier(value, identifiers) || findInText(value, identifiers).length > 0) {
      return `holds an identifier of the book in column ${name}: ${masked(value)}`;
    }
    if (!/^\d+$/.test(value)) continue;
    numbers++;
    if (!identifiers.numbers.has(tokenHash(value))) continue;
    matches++;
    chance += Math.log10(density(value.length, identifiers)) + PER_MATCH;
  }
  if (matches * 2 < numbers || chance > CHANCE) return null;
  return `has the column ${name}, of whose ${numbers} different numbers ${matches} are identifiers of the book`;
}

/** A value that can be recognised by whoever owns it, and by nobody else. */
export function masked(value: string): string {
  const shown = value.length > 6 ? 2 : 1;
  return `${value.slice(0, shown)}… (${value.length} characters)`;
}
