import type { Metric } from "./metric.js";

/** What came in and what was used. */
export const bookMetrics: readonly Metric[] = [
  {
    id: "book.rows_in",
    label: "Rows read",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Rows found in the tables of the book.",
    formula: "rows used + rows set aside",
    caveat: "Tables that the book does not have count as zero.",
  },
  {
    id: "book.rows_used",
    label: "Rows used",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Rows that passed every check of the contract.",
    formula: "rows read − rows set aside",
    caveat: "A row may pass the checks and still be wrong.",
  },
  {
    id: "book.rows_set_aside",
    label: "Rows set aside",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Rows that failed a check and were left out of every number.",
    formula: "rows read − rows used",
    caveat: "They are kept outside the site, with the reason for each.",
  },
  {
    id: "book.checks_failed",
    label: "Checks failed",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Checks behind the numbers of all pages that did not pass; each lowers a grade or silences a sentence.",
    formula: "checks of all pages, each counted once − those passed",
    caveat: "A check that passes can still miss what nobody thought of.",
  },
];
