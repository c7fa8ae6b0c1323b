import { csvField } from "../../csv.js";
import { cellOf, type Cell } from "./cell.js";
import type { QueryResult, ResultColumn } from "./query-stream.js";

/**
 * The kept rows as CSV (RFC 4180, UTF-8 with a byte order mark), exact to the last digit, null as an empty field. Gives
 * the page a breath after every batch, so that a million rows do not stop it.
 */
export async function csvFile({ columns, batches }: QueryResult): Promise<Blob> {
  const parts = [`\ufeff${columns.map(({ name }) => csvField(name)).join(",")}\r\n`];
  let rested = performance.now();
  for (const batch of batches) {
    const vectors = columns.map((_, i) => batch.getChildAt(i)!);
    const lines = Array.from({ length: batch.numRows }, (_, row) =>
      csvLine(
        vectors.map((vector) => cellOf(vector, row)),
        columns,
      ),
    );
    parts.push(lines.join(""));
    if (performance.now() - rested < 40) continue;
    await new Promise((resolve) => setTimeout(resolve));
    rested = performance.now();
  }
  return new Blob(parts, { type: "text/csv" });
}

/** One row of CSV; only text is guarded against spreadsheets that would run it as a formula. */
export function csvLine(cells: readonly Cell[], columns: readonly ResultColumn[]): string {
  return `${cells.map((cell, i) => (isText(columns[i]!) && cell !== null ? csvField(String(cell)) : String(cell ?? ""))).join(",")}\r\n`;
}

/** The kept rows as an Arrow IPC stream, as the engine sent them. */
export function arrowFile({ stream }: QueryResult): Blob {
  return new Blob(stream, { type: "application/vnd.apache.arrow.stream" });
}

const BARE = new Set(["integer", "decimal", "number", "boolean"]);

function isText({ kind }: ResultColumn): boolean {
  return !BARE.has(kind);
}
