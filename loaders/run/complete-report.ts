import type { BookReport } from "../book/book-report.ts";
import type { BookSettings } from "../book/settings.ts";
import type { BookStamp, Report, RowsUsed } from "../../src/models/report.ts";
import type { PageResult } from "./pillar.ts";
import { roundEstimate, roundTable } from "./shown-digits.ts";

/** A page's report, with the book it speaks of and the rows behind it. */
export function completeReport(page: PageResult, settings: BookSettings, book: BookReport): Report {
  const { sources, numbers, tables, ...rest } = page;
  const cut = Object.fromEntries(Object.entries(numbers).map(([id, estimate]) => [id, roundEstimate(estimate)]));
  const rounded = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, roundTable(rows)]));
  return {
    book: bookStamp(settings),
    state: "ready",
    ...rest,
    numbers: cut,
    tables: rounded,
    rows: rowsUsed(sources, book),
  };
}

/** What a page shows of a report that is not there yet, or that could not be made. */
export function emptyReport(book: BookStamp, state: "computing" | "failed"): Report {
  return { book, state, numbers: {}, tables: {}, missing: [], checks: [], rows: [] };
}

export function bookStamp(settings: BookSettings): BookStamp {
  const { name, currency, as_of, observed_from, basis, simulated } = settings;
  return { name, currency, as_of, observed_from, basis, simulated };
}

function rowsUsed(sources: string[], { tables }: BookReport): RowsUsed[] {
  return [...new Set(sources)].flatMap((table) => {
    const read = tables[table];
    if (!read?.present) return [];
    const { rows_in, rows_used, rows_set_aside } = read;
    return [{ table, rows_in, rows_used, rows_set_aside }];
  });
}
