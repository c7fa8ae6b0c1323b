import type { Report, Row } from "../../models/report.js";

/** Columns emptier than this are worth a look. */
const OFTEN_EMPTY = 0.5;

/** The tables of the book page, each with the rows worth showing. */
export function bookTables({
  tables,
}: Report): Record<"tables" | "absent" | "faults" | "warnings" | "settings" | "sparse", Row[]> {
  const all = tables["tables"] ?? [];
  return {
    tables: all.filter((row) => row["present"]),
    absent: all.filter((row) => !row["present"]),
    faults: tables["faults"] ?? [],
    warnings: tables["warnings"] ?? [],
    settings: tables["settings"] ?? [],
    sparse: (tables["columns"] ?? []).filter((row) => Number(row["missing_share"]) > OFTEN_EMPTY),
  };
}
