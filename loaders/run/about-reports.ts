import type { BookReport } from "../book/book-report.ts";
import type { ContractTable } from "../book/contract/column.ts";
import { settingRules } from "../book/setting-rules.ts";
import type { BookSettings } from "../book/settings.ts";
import { estimateOf, type Estimate } from "../../src/models/evidence.ts";
import type { Report, Row } from "../../src/models/report.ts";
import { completeReport } from "./complete-report.ts";
import { checkRows, countWithheld, gapRows } from "./page-quality.ts";
import type { PageResult } from "./pillar.ts";

/** What was read of the book: rows in, used and set aside, why, how fresh, what is absent, and what `pages` make of it. */
export function bookReport(
  settings: BookSettings,
  book: BookReport,
  contract: readonly ContractTable[],
  pages: Readonly<Record<string, PageResult>> = {},
): Report {
  const present = contract.filter(({ name }) => book.tables[name]?.present).map(({ name }) => name);
  const checks = checkRows(pages);
  const tables = {
    tables: contract.map((table) => tableRow(table, book, settings.as_of)),
    checks,
    gaps: gapRows(pages),
    columns: present.flatMap((table) => columnRows(table, book)),
    faults: book.faults.map((fault) => ({ ...fault, first_rows: fault.first_rows.join(", ") })),
    warnings: book.warnings.map((warning) => ({ ...warning })),
    settings: settingRows(settings, book),
  };
  return completeReport(
    {
      numbers: { ...rowNumbers(book), ...identifyingColumns(book, contract), ...pageNumbers(checks, pages) },
      tables,
      missing: [],
      checks: [],
      sources: present,
    },
    settings,
    book,
  );
}

/** What a book may bring: every table, column and setting of the contract. */
export function dictionaryReport(settings: BookSettings, book: BookReport, contract: readonly ContractTable[]): Report {
  const tables = {
    tables: contract.map(({ name, theme, row, key, open }) => {
      return { table: name, theme, row, key: key.join(", "), open: open ?? false };
    }),
    columns: contract.flatMap(dictionaryRows),
    settings: Object.entries(settingRules).map(([setting, { expectation, standard, description }]) => {
      return { setting, expectation, standard: JSON.stringify(standard), description };
    }),
  };
  return completeReport({ numbers: {}, tables, missing: [], checks: [], sources: [] }, settings, book);
}

function rowNumbers({ tables }: BookReport): Record<string, Estimate> {
  const count = (part: "rows_in" | "rows_used" | "rows_set_aside") => {
    const rows = Object.values(tables).reduce((sum, table) => sum + table[part], 0);
    return estimateOf(rows, rows, "count");
  };
  return {
    "book.rows_in": count("rows_in"),
    "book.rows_used": count("rows_used"),
    "book.rows_set_aside": count("rows_set_aside"),
  };
}

/** Columns of the book that name or point at people and contracts, none of which is published. */
function identifyingColumns({ tables }: BookReport, contract: readonly ContractTable[]): Record<string, Estimate> {
  const columns = contract.flatMap(({ name, columns }) =>
    columns.filter((column) => column.identifies && tables[name]!.columns.includes(column.name)),
  );
  return { "book.identifying_columns": estimateOf(columns.length, columns.length, "count") };
}

/** What checks and small groups made of the pages; none before the first page has been analysed. */
function pageNumbers(checks: readonly Row[], pages: Readonly<Record<string, PageResult>>): Record<string, Estimate> {
  const numbers = Object.values(pages).reduce((sum, page) => sum + Object.keys(page.numbers).length, 0);
  if (numbers === 0) return {};
  const failed = checks.filter(({ passed }) => !passed).length;
  return {
    "book.checks_failed": estimateOf(failed, checks.length, "count"),
    "book.numbers_withheld": estimateOf(countWithheld(pages), numbers, "count"),
  };
}

function tableRow({ name, theme, row }: ContractTable, book: BookReport, asOf: string): Row {
  const { present, format, columns, absent_columns, unknown_columns, rows_in, rows_used, rows_set_aside, latest } =
    book.tables[name]!;
  return {
    ...{ table: name, theme, row, present, format, rows_in, rows_used, rows_set_aside, latest },
    days_old: latest === null ? null : daysBetween(latest, asOf),
    columns: columns.length,
    absent_columns: absent_columns.join(", "),
    unknown_columns: unknown_columns.join(", "),
  };
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

function columnRows(table: string, book: BookReport): Row[] {
  const { missing_share } = book.tables[table]!;
  return Object.entries(missing_share).map(([column, share]) => ({ table, column, missing_share: share }));
}

function settingRows(settings: BookSettings, { defaulted }: BookReport): Row[] {
  // Where an insurer keeps its files is nobody else's business.
  const shown = Object.entries(settings).filter(([setting]) => setting !== "search");
  return shown.map(([setting, value]) => {
    return { setting, value: scalar(value), defaulted: defaulted.includes(setting) };
  });
}

function dictionaryRows({ name, key, columns }: ContractTable): Row[] {
  return columns.map((column) => ({
    table: name,
    column: column.name,
    type: column.type,
    unit: column.unit ?? null,
    description: column.description,
    key: key.includes(column.name),
    optional: column.optional ?? false,
    identifies: column.identifies ?? false,
    values: column.values?.join(", ") ?? null,
    minimum: column.minimum ?? null,
    maximum: column.maximum ?? null,
    references: column.references ?? null,
  }));
}

function scalar(value: unknown): string | number | boolean | null {
  return value === null || ["string", "number", "boolean"].includes(typeof value)
    ? (value as string | number | boolean | null)
    : JSON.stringify(value);
}
