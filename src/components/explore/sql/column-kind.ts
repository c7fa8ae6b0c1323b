import type { DataType } from "apache-arrow";

export type ColumnKind =
  | "integer"
  | "decimal"
  | "number"
  | "text"
  | "boolean"
  | "date"
  | "timestamp"
  | "time"
  | "interval"
  | "list"
  | "struct"
  | "map"
  | "binary"
  | "other";

/** Arrow's numbers for its types (enum Type of its format), which this file knows instead of loading the library. */
const KINDS: Record<number, ColumnKind> = {
  1: "integer", // untyped NULL
  2: "integer",
  3: "number",
  4: "binary",
  5: "text",
  6: "boolean",
  7: "decimal",
  8: "date",
  9: "time",
  10: "timestamp",
  11: "interval",
  12: "list",
  13: "struct",
  15: "binary",
  16: "list",
  17: "map",
};

/** A decimal's type, as far as it is read here. */
export interface DecimalType {
  scale: number;
}

/** What kind of column an Arrow type makes; a DECIMAL without decimals, which sums of whole numbers give, is an integer. */
export function kindOf(type: DataType): ColumnKind {
  const kind = KINDS[Number(type.typeId)] ?? "other";
  if (kind === "decimal" && (type as unknown as DecimalType).scale === 0) return "integer";
  if (isDictionary(type)) return kindOf((type as unknown as { dictionary: DataType }).dictionary);
  return kind;
}

export function isNumeric(kind: ColumnKind): boolean {
  return kind === "integer" || kind === "decimal" || kind === "number";
}

export function isTime(kind: ColumnKind): boolean {
  return kind === "date" || kind === "timestamp";
}

/** Values of ENUM columns, whose names a stream leaves out. */
export function isDictionary(type: DataType): boolean {
  return Number(type.typeId) === -1;
}
