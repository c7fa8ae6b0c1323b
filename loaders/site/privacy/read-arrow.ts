import { fromArrow } from "arquero";
import type { FoundTable } from "./table.ts";

/** Reads an Arrow table, in file or stream format. */
export function readArrow(bytes: Uint8Array): FoundTable {
  const table = fromArrow(bytes);
  return {
    name: "rows",
    columns: table.columnNames().map((name) => ({ name, values: () => texts(table.array(name) as Iterable<unknown>) })),
  };
}

function texts(values: Iterable<unknown>): Set<string> {
  const found = new Set<string>();
  for (const value of values) if (value !== null && value !== undefined) found.add(text(value));
  return found;
}

function text(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? String(item) : item)) ?? "";
}
