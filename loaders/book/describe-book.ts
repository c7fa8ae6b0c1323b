import type { BookReport, BookWarning, Fault } from "./book-report.ts";
import type { Book } from "./open-book.ts";

/** The report of a book in plain lines, for a terminal; `examples` holds the first value of each fault. */
export function describeBook(book: Book, report: BookReport, examples: ReadonlyMap<string, string>): string[] {
  return [
    `${book.settings.name}: ${book.folder}`,
    `As of ${report.as_of}, ${observed(book)}.`,
    "",
    ...tableLines(report),
    ...section(
      "Rows set aside",
      report.faults.map((fault) => faultLine(fault, examples)),
    ),
    ...section("To look at", report.warnings.map(warningLine)),
    ...section("Columns that the book does not bring", absentColumns(report)),
    ...section("Tables that the book does not bring", wrap(report.missing_tables)),
    ...section("Settings left at their default", wrap(report.defaulted)),
  ];
}

function observed({ settings }: Book): string {
  return settings.observed_from ? `observed from ${settings.observed_from}` : "histories complete";
}

function tableLines({ tables }: BookReport): string[] {
  const present = Object.entries(tables).filter(([, table]) => table.present);
  const rows = present.map(([name, table]) => [
    name,
    count(table.rows_in),
    count(table.rows_used),
    count(table.rows_set_aside),
    table.latest ?? "",
  ]);
  return aligned([["Table", "Rows in", "Used", "Set aside", "Latest date"], ...rows]);
}

function faultLine(fault: Fault, examples: ReadonlyMap<string, string>): string {
  const column = fault.column === "" ? fault.table : `${fault.table}.${fault.column}`;
  const example = examples.get(`${fault.table}.${fault.column} ${fault.code}`);
  const found = example === undefined ? "" : `, found ${quoted(example)}`;
  const more = fault.rows > fault.first_rows.length ? ", ..." : "";
  const rows = `${fault.rows === 1 ? "row" : `${count(fault.rows)} rows:`} ${fault.first_rows.join(", ")}${more}`;
  return `${column}: ${fault.code.replaceAll("_", " ")}; expected ${fault.expectation}${found} (${rows})`;
}

function quoted(value: string): string {
  const line = value.replaceAll(/\s+/g, " ");
  return `"${line.length > 60 ? `${line.slice(0, 57)}...` : line}"`;
}

function warningLine({ table, column, message }: BookWarning): string {
  if (!table) return message;
  return `${column ? `${table}.${column}` : table}: ${message}`;
}

function absentColumns({ tables }: BookReport): string[] {
  return Object.entries(tables)
    .filter(([, table]) => table.present && table.absent_columns.length > 0)
    .flatMap(([name, table]) => wrap(table.absent_columns, `${name}: `));
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

const width = 100;

/** Names in lines of a terminal's width. */
function wrap(names: readonly string[], start = ""): string[] {
  const lines: string[] = [];
  let line = start;
  names.forEach((name, i) => {
    const next = `${line}${line === "" || line === start ? "" : " "}${name}${i < names.length - 1 ? "," : ""}`;
    if (next.length > width && line !== start) {
      lines.push(line);
      line = `${" ".repeat(start.length)}${name}${i < names.length - 1 ? "," : ""}`;
    } else line = next;
  });
  return names.length === 0 ? [] : [...lines, line];
}

/** The first column to the left, the others to the right. */
function aligned(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join("  ")
      .trimEnd(),
  );
}

function count(rows: number): string {
  return rows.toLocaleString("en");
}
