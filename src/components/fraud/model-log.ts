import type { Report, Row } from "../../models/report.js";

/** The log's rows with a number for each day, which the chart marks. */
export function numberedLog({ tables }: Report): (Row & { number: number })[] {
  const rows = tables["drift_log"] ?? [];
  const days = [...new Set(rows.map((row) => String(row["on"])))];
  return rows.map((row) => ({ ...row, number: days.indexOf(String(row["on"])) + 1 }));
}
