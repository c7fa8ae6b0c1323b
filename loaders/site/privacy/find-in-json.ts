import type { Identifiers } from "../identifiers.ts";
import { faultOfColumn } from "./find-in-columns.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Says what in a JSON document names people or contracts: each key is a column with the values that stand under it. */
export function faultsOfJson(text: string, identifiers: Identifiers): string[] {
  const columns = new Map<string, Set<string>>();
  const documents = parse(text);
  for (const document of documents) gather(document, "", columns);
  const keys = [...rowKeys(documents)].filter((key) => identifiers.columns.has(key));
  const named = keys.map((key) => `has the field ${key}, which identifies people or contracts`);
  const held = [...columns]
    .filter(([name]) => !identifiers.columns.has(name))
    .map(([name, values]) => faultOfColumn({ name, values }, identifiers))
    .filter((fault) => fault !== null);
  return [...named, ...held];
}

/** One document, or one a line; nothing when it is neither. */
function parse(text: string): Json[] {
  for (const documents of [[text], text.split("\n").filter((line) => line.trim() !== "")]) {
    try {
      return documents.map((document) => JSON.parse(document) as Json);
    } catch {
      continue;
    }
  }
  return [];
}

function gather(value: Json, key: string, columns: Map<string, Set<string>>): void {
  if (Array.isArray(value)) {
    for (const item of value) gather(item, key, columns);
  } else if (value !== null && typeof value === "object") {
    for (const [name, item] of Object.entries(value)) gather(item, name, columns);
  } else if (typeof value === "string" || typeof value === "number") {
    const values = columns.get(key) ?? new Set();
    columns.set(key, values.add(String(value)));
  }
}

/** Keys under which rows keep a value, or a table keeps a column; other objects may speak about a column by its name. */
function rowKeys(documents: Json[], keys = new Set<string>()): Set<string> {
  for (const document of documents) {
    if (Array.isArray(document)) {
      for (const row of document) if (isObject(row)) addKeys(row, isScalar, keys);
      rowKeys(document, keys);
    } else if (isObject(document)) {
      addKeys(document, (value) => Array.isArray(value) && value.some(isScalar), keys);
      rowKeys(Object.values(document), keys);
    }
  }
  return keys;
}

function addKeys(row: Record<string, Json>, holds: (value: Json) => boolean, keys: Set<string>): void {
  for (const [key, value] of Object.entries(row)) if (holds(value)) keys.add(key);
}

function isObject(value: Json): value is Record<string, Json> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isScalar(value: Json): boolean {
  return typeof value === "string" || typeof value === "number";
}
