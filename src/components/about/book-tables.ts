import type { Report, Row } from "../../models/report.js";
import { formatDate } from "../../words/date-format.js";
import { words } from "../../words/index.js";
import { pageName } from "./page-name.js";

/** Columns emptier than this are worth a look. */
const OFTEN_EMPTY = 0.5;

type BookTable = "tables" | "freshness" | "absent" | "faults" | "warnings" | "settings" | "sparse" | "gaps";

/** The tables of the book page, each with the rows worth showing. */
export function bookTables({ tables }: Report): Record<BookTable, Row[]> {
  const all = tables["tables"] ?? [];
  const present = all.filter((row) => row["present"]);
  return {
    tables: present,
    freshness: present.map(freshness).sort((a, b) => Number(b["days_old"]) - Number(a["days_old"])),
    absent: all.filter((row) => !row["present"]),
    faults: tables["faults"] ?? [],
    warnings: tables["warnings"] ?? [],
    settings: tables["settings"] ?? [],
    sparse: (tables["columns"] ?? []).filter((row) => Number(row["missing_share"]) > OFTEN_EMPTY),
    gaps: (tables["gaps"] ?? []).map(gap),
  };
}

function freshness({ table, latest, days_old }: Row): Row {
  const days = typeof days_old === "number" ? days_old : null;
  const day = typeof latest === "string" ? formatDate(latest) : null;
  return { table: table!, latest: day, days_old: days, freshness: words().bookPage.freshnessOf(days) };
}

function gap({ page, table, columns }: Row): Row {
  return { name: pageName(`/${String(page)}`), table: table!, columns: columns || words().bookPage.wholeTable };
}
