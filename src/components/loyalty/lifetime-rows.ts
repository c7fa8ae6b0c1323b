import type { Report, Row } from "../../models/report.js";
import type { SeriesPoint } from "../charts/series-curves.js";

/** The rows of a table of the report; none when it has none. */
export function rowsOf(report: Report, table: string): readonly Row[] {
  return report.tables[table] ?? [];
}

/** A cell as a number; null where it holds none. */
export function numberOf(value: Row[string] | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** A row as a point of a line, with the interval in its columns `low` and `high`. */
export function seriesPoint(row: Row, line: string, x: string, y: string): SeriesPoint {
  const bounds = { low: numberOf(row["low"]), high: numberOf(row["high"]) };
  return { line, x: Number(row[x]), y: Number(row[y]), ...bounds };
}
