import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a value as JSON, keys in the order in which they were made, so that equal results are equal bytes.
 * Whatever JSON would change in silence (NaN, Infinity, undefined, BigInt, dates, typed arrays) is refused
 * with its path, as in "value.json: numbers.value.gini.estimate is NaN".
 */
export async function writeJson(file: string, value: unknown, options: { name?: string; indent?: number } = {}) {
  refuseWhatJsonLoses(value, [], options.name ?? file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value, null, options.indent)}\n`);
}

function refuseWhatJsonLoses(value: unknown, path: string[], name: string): void {
  const refuse = (what: string): never => {
    throw new TypeError(
      `${name}: ${path.join(".") || "the value"} is ${what}; results hold finite numbers, texts, flags and null`,
    );
  };
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? undefined : refuse(String(value));
    case "string":
    case "boolean":
      return;
    case "object":
      return refuseInside(value, path, name, refuse);
    case "undefined":
    case "bigint":
    case "symbol":
    case "function":
      return refuse(typeof value);
  }
}

function refuseInside(value: object | null, path: string[], name: string, refuse: (what: string) => never): void {
  if (value === null) return;
  if (Array.isArray(value)) return value.forEach((item, i) => refuseWhatJsonLoses(item, [...path, String(i)], name));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse(`a ${value.constructor.name}`);
  for (const [key, item] of Object.entries(value)) refuseWhatJsonLoses(item, [...path, key], name);
}
