import { readFile, writeFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { contract } from "../book/contract/index.ts";
import type { ContractColumn, ContractTable } from "../book/contract/column.ts";
import { exampleValue } from "../book/contract/example-value.ts";
import type { Database } from "../stage/database.ts";
import { HashSet } from "./privacy/hash-set.ts";
import { tokenHash } from "./privacy/token-hash.ts";
import { partsOf } from "./privacy/tokens.ts";

/**
 * What names people and contracts in a book, as hashes: the values themselves are not kept.
 *
 * Identifiers fall into three kinds, because a search that finds everything would find dates and sums of money too:
 * `words` carry letters and digits (C000123) and are looked for everywhere; `names` carry no digit (chen) and are looked
 * for as whole cells; `numbers` carry digits alone and are looked for where a number is unlikely to be one by chance.
 * Identifiers of fewer than four characters are found by their column's name only.
 */
export interface Identifiers {
  words: HashSet;
  names: HashSet;
  numbers: HashSet;
  /** How many `numbers` there are of each length. */
  numberLengths: Map<number, number>;
  /** Of how many runs of letters and digits `words` consist, as C-0001-7 does of three. */
  wordParts: Set<number>;
  /** Names of the contract's identifying columns. */
  columns: Set<string>;
}

const SHORTEST = 4;

/** The identifiers among `values`, for a book whose identifying columns have the names given. */
export function identifiersOf(values: Iterable<string>, columns: Iterable<string> = identifyingColumns()): Identifiers {
  const identifiers = emptyIdentifiers(columns);
  for (const value of values) addIdentifier(identifiers, value);
  return identifiers;
}

/** Of a book that names nobody: only names of columns are looked for. */
export const noIdentifiers: Identifiers = identifiersOf([]);

/**
 * Collects the identifiers of a book that was read into the schema `book`: the values of every column that the contract
 * says identifies, and what `checks.quarantine` holds of them. Columns that only repeat another table's are skipped.
 */
export async function collectIdentifiers(database: Database): Promise<Identifiers> {
  const identifiers = emptyIdentifiers(identifyingColumns());
  for (const { name, key, columns } of contract) {
    for (const column of columns) {
      if (!column.identifies || (await isRepeated(column, database))) continue;
      const unique = key.length === 1 && key[0] === column.name;
      const source = `SELECT ${unique ? "" : "DISTINCT"} "${column.name}" AS value FROM book."${name}"`;
      await addValues(identifiers, database, source);
    }
  }
  await addValues(identifiers, database, quarantined());
  return identifiers;
}

/** Writes identifiers to a file, as hashes. */
export async function saveIdentifiers(identifiers: Identifiers, path: string): Promise<void> {
  const { words, names, numbers, ...rest } = identifiers;
  const plain = { ...rest, words: words.values(), names: names.values(), numbers: numbers.values() };
  await writeFile(path, serialize(plain));
}

/** Reads what `saveIdentifiers` wrote. */
export async function loadIdentifiers(path: string): Promise<Identifiers> {
  type Plain = Omit<Identifiers, "words" | "names" | "numbers"> & Record<"words" | "names" | "numbers", Float64Array>;
  const { words, names, numbers, ...rest } = deserialize(await readFile(path)) as Plain;
  return { ...rest, words: HashSet.of(words), names: HashSet.of(names), numbers: HashSet.of(numbers) };
}

function emptyIdentifiers(columns: Iterable<string>): Identifiers {
  return {
    words: new HashSet(),
    names: new HashSet(),
    numbers: new HashSet(),
    numberLengths: new Map(),
    wordParts: new Set(),
    columns: new Set(columns),
  };
}

function addIdentifier(identifiers: Identifiers, value: string): void {
  const parts = partsOf(value);
  if (parts.length === 0) return;
  const text = value.slice(parts[0]!.start, parts.at(-1)!.end);
  if (text.length < SHORTEST) return;
  const hash = tokenHash(text);
  if (/^\d+$/.test(text)) {
    if (identifiers.numbers.has(hash)) return;
    identifiers.numbers.add(hash);
    identifiers.numberLengths.set(text.length, (identifiers.numberLengths.get(text.length) ?? 0) + 1);
  } else if (/\d/.test(text)) {
    identifiers.words.add(hash);
    identifiers.wordParts.add(parts.length);
  } else {
    identifiers.names.add(hash);
  }
}

async function addValues(identifiers: Identifiers, database: Database, query: string): Promise<void> {
  // A set has no order, so neither has this query.
  const { value } = await database.columns(`SELECT CAST(value AS VARCHAR) AS value FROM (${query})`);
  const ownExamples = examples();
  for (const text of (value ?? []) as (string | null)[]) {
    if (text !== null && !ownExamples.has(text)) addIdentifier(identifiers, text);
  }
}

/** Values of identifying columns, and whatever else looks like a mark: letters and digits, six or more. */
function quarantined(): string {
  const columns = [...identifyingColumns()].map((name) => `'${name}'`).join(", ");
  return `SELECT DISTINCT value FROM checks.quarantine
    WHERE column_name IN (${columns}) OR (length(value) >= 6 AND value SIMILAR TO '.*[A-Za-z].*' AND value SIMILAR TO '.*[0-9].*')`;
}

/** Values that refer to another table are found there, as long as the book has that table. */
async function isRepeated({ references }: ContractColumn, database: Database): Promise<boolean> {
  if (!references) return false;
  const [row] = await database.rows(`SELECT 1 AS found FROM book."${references.split(".")[0]}" LIMIT 1`);
  return row !== undefined;
}

/** What pages show as an example row where a table is missing; a book may happen to use one of these. */
function examples(): Set<string> {
  return new Set(contract.flatMap(({ columns }) => columns.map(exampleValue)));
}

function identifyingColumns(tables: readonly ContractTable[] = contract): Set<string> {
  return new Set(
    tables.flatMap(({ columns }) => columns.filter(({ identifies }) => identifies).map(({ name }) => name)),
  );
}
