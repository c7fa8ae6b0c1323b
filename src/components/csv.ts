import type { Row } from "../models/report.js";

/** Rows as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read Chinese); null is an empty field. */
export function csv(rows: readonly Row[], columns: readonly string[] = keysOf(rows)): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
  return `\ufeff${lines.map((line) => line.map(csvField).join(",")).join("\r\n")}\r\n`;
}

function keysOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** One field. Text that a spreadsheet would run as a formula gets an apostrophe; numbers keep their sign. */
export function csvField(value: string | number | boolean | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
