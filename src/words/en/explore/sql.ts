import type { ChartKind } from "../../../components/explore/sql/chart-choice.js";
import type { ColumnKind } from "../../../components/explore/sql/column-kind.js";
import { examples } from "./sql-examples.js";
import { faultSentence } from "./sql-faults.js";

const kinds: Record<ColumnKind, string> = {
  integer: "whole number",
  decimal: "decimal",
  number: "number",
  text: "text",
  boolean: "true or false",
  date: "date",
  timestamp: "time stamp",
  time: "time of day",
  interval: "interval",
  list: "list",
  struct: "record",
  map: "map",
  binary: "bytes",
  other: "other",
};

const charts: Record<ChartKind, string> = { line: "Lines", bars: "Bars", dots: "Dots" };

/** What the SQL page says. Counts arrive written out. */
export const sql = {
  editor: {
    label: "SQL query",
    run: "Run",
    cancel: "Cancel",
    keys: "Ctrl or ⌘ with Enter runs the query, or the part that is selected. Tab indents; Escape, then Tab, leaves the editor.",
    link: "Copy link",
    linked: "The link with this query is in the clipboard.",
    noClipboard: "The address of this page now carries the query: copy it from there.",
    tooLong: "This query is too long for a link. Save it as a file, or make it shorter.",
    badLink: "The link did not carry a query that can be read: it may have been cut on its way.",
    empty: "There is nothing to run: write a query, or take one of the examples.",
  },
  side: {
    label: "Tables, examples and history",
    tables: "Tables",
    examples: "Examples",
    history: "History",
    insert: (name: string) => `Insert ${name}`,
    rows: (count: string, row: string) => `${count} rows, each ${row}`,
    clear: "Forget them all",
    none: "Queries that you run are listed here.",
    lasting: "Kept in this browser only.",
    fleeting: "This browser keeps nothing for this site, so the list lasts until the page is closed.",
  },
  examples,
  status: {
    running: "Running …",
    soFar: (rows: string) => `Running … ${rows} rows so far.`,
    done: (rows: string, milliseconds: string) => `${rows} in ${milliseconds} ms.`,
    rows: (rows: string, one: boolean) => (one ? "1 row" : `${rows} rows`),
    atLeast: (rows: string, milliseconds: string) =>
      `Stopped after ${rows} rows in ${milliseconds} ms: there are more. Add a LIMIT or group the rows.`,
    changed:
      "This changed the memory of this page only. The analyst's database stays as it is, and a new visit starts afresh.",
    cancelled: "Cancelled. The next query can run.",
  },
  fault: {
    title: "This query did not run",
    place: (line: number, column: number) => `Line ${line}, letter ${column}.`,
    engine: "What the engine says",
    sentence: faultSentence,
  },
  result: {
    title: "Result",
    label: "Result of the query",
    shown: (shown: string, rows: string) => `The first ${shown} of ${rows} rows are shown.`,
    none: "The query gave no rows. Its columns are listed; loosen a condition to see some.",
    rounded: "Numbers are rounded to be read; downloads hold every digit.",
    null: "NULL",
    csv: "CSV",
    arrow: "Arrow",
    download: (format: string) => `Download the result as ${format}`,
    capped: (kept: string, rows: string) => `Downloads and chart rest on the first ${kept} of ${rows} rows.`,
    kinds,
  },
  chart: {
    title: "Quick chart",
    kind: "Chart",
    x: "Across",
    category: "Bars for",
    y: "Value",
    by: "Split by",
    none: "nothing",
    charts,
    label: (y: string, x: string) => `${y} by ${x}`,
    first: (shown: string, rows: string) => `Drawn from the first ${shown} of ${rows} rows.`,
    impossible: "A chart needs at least two rows and a column of numbers.",
  },
};
