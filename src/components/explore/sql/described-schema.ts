import type { Report, Row } from "../../../models/report.js";

export interface DescribedColumn {
  name: string;
  type: string;
  description: string;
}

export interface DescribedTable {
  name: string;
  rows: number | null;
  /** What one row is. */
  row: string;
  columns: DescribedColumn[];
}

/** The tables of the analyst's database with their columns, as the page's report describes them. */
export function describedSchema({ tables }: Report): DescribedTable[] {
  const columns = tables["columns"] ?? [];
  return (tables["tables"] ?? []).map((table) => ({
    name: text(table, "table"),
    rows: typeof table["rows"] === "number" ? table["rows"] : null,
    row: text(table, "row"),
    columns: columns
      .filter((column) => column["table"] === table["table"])
      .map((column) => ({
        name: text(column, "column"),
        type: text(column, "type"),
        description: text(column, "description"),
      })),
  }));
}

function text(row: Row, key: string): string {
  return String(row[key] ?? "");
}
