import type { DataType, Vector } from "apache-arrow";
import type { DecimalType } from "./column-kind.js";

/** A value as the page shows and saves it: exact, and without the wrappings of Arrow. */
export type Cell = string | number | bigint | boolean | null;

interface NestedType {
  children: { name: string; type: DataType }[];
}

/** The value of one row of a column. */
export function cellOf(column: Vector, row: number): Cell {
  const type = column.type as DataType;
  if (Number(type.typeId) === 11) return intervalAt(column, row);
  return plain(column.get(row), type);
}

/** 64-bit numbers as bigint, decimals and dates as text, nested values as text that reads like SQL. */
function plain(value: unknown, type: DataType): Cell {
  if (value === null || value === undefined) return null;
  switch (Number(type.typeId)) {
    case 7:
      return decimalText(value, (type as unknown as DecimalType).scale);
    case 8:
      return isoText(value as number)?.slice(0, -9) ?? "infinity";
    case 9:
      return timeText(BigInt(value as number | bigint), (type as unknown as { unit: number }).unit);
    case 10:
      return timestampText(value as number);
    case 4:
    case 15:
      return `\\x${Array.from(value as Uint8Array, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
    case 12:
    case 16:
      return listText(value as Vector, nestedType(type, 0));
    case 13:
      return structText(value as Record<string, unknown>, (type as unknown as NestedType).children);
    case 17:
      return mapText(value as Iterable<[unknown, unknown]>, nestedType(type, 0));
  }
  if (typeof value === "bigint") return isSafe(value) ? Number(value) : value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return JSON.stringify(value);
}

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
}

function decimalText(value: { toString(): string }, scale: number): Cell {
  const digits = value.toString();
  if (scale === 0) return isSafe(BigInt(digits)) ? Number(digits) : BigInt(digits);
  const negative = digits.startsWith("-");
  const padded = digits.replace("-", "").padStart(scale + 1, "0");
  return `${negative ? "-" : ""}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** "2024-02-29 12:34:56" in universal time; null beyond what a calendar of ours can say. */
function isoText(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return null;
  return date.toISOString().replace("T", " ").slice(0, -5);
}

/** Milliseconds with their fraction, to the microsecond. */
function timestampText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const micros = Math.min(999_999, Math.round((milliseconds - seconds * 1000) * 1000));
  const text = isoText(seconds * 1000);
  return text === null ? "infinity" : text + fraction(micros);
}

function timeText(value: bigint, unit: number): string {
  const micros = (value * 1_000_000n) / 1000n ** BigInt(unit);
  const text = isoText(Number(micros / 1_000_000n) * 1000) ?? "";
  return text.slice(-8) + fraction(Number(micros % 1_000_000n));
}

function fraction(micros: number): string {
  return micros === 0 ? "" : `.${String(micros).padStart(6, "0").replace(/0+$/, "")}`;
}

/** Months, days and nanoseconds lie side by side in 16 bytes; Arrow 17 reads them wrongly, so they are read here. */
function intervalAt(column: Vector, row: number): Cell {
  const place = placeOf(column, row);
  if (!place?.data.getValid(place.index)) return null;
  const values = place.data.values as Int32Array;
  const view = new DataView(values.buffer, values.byteOffset + place.index * 16, 16);
  const [months, days] = [view.getInt32(0, true), view.getInt32(4, true)];
  const micros = view.getBigInt64(8, true) / 1000n;
  const parts = [named(Math.trunc(months / 12), "year"), named(months % 12, "month"), named(days, "day")];
  if (micros !== 0n) parts.push((micros < 0n ? "-" : "") + timeText(micros < 0n ? -micros : micros, 2));
  return parts.filter(Boolean).join(" ") || "00:00:00";
}

function placeOf(column: Vector, row: number) {
  let index = row;
  for (const data of column.data) {
    if (index < data.length) return { data, index };
    index -= data.length;
  }
  return null;
}

function named(size: number, unit: string): string {
  return size === 0 ? "" : `${size} ${unit}${Math.abs(size) === 1 ? "" : "s"}`;
}

function nestedType(type: DataType, index: number): DataType {
  return (type as unknown as NestedType).children[index]!.type;
}

function listText(values: Vector, type: DataType): string {
  return `[${Array.from(values, (value: unknown) => nested(value, type)).join(", ")}]`;
}

function structText(value: Record<string, unknown>, fields: NestedType["children"]): string {
  return `{${fields.map(({ name, type }) => `${name}: ${nested(value[name], type)}`).join(", ")}}`;
}

function mapText(entries: Iterable<[unknown, unknown]>, type: DataType): string {
  const [key, value] = (type as unknown as NestedType).children;
  return `{${Array.from(entries, ([k, v]) => `${nested(k, key!.type)}: ${nested(v, value!.type)}`).join(", ")}}`;
}

function nested(value: unknown, type: DataType): string {
  if (Number(type.typeId) === 11 && value !== null) return "…";
  const cell = plain(value, type);
  return cell === null ? "NULL" : String(cell);
}
