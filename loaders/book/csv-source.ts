import type { Database } from "../stage/database.ts";
import type { ContractTable } from "./contract/column.ts";
import { readCsvHeader, type CsvHeader } from "./csv-header.ts";
import type { Book, BookFile } from "./open-book.ts";
import type { Source, SourceColumn } from "./source.ts";
import { contractNames, renamed } from "./source-columns.ts";
import { identifier, literal } from "./sql-text.ts";
import { BookError } from "./book-error.ts";

/** A CSV table is read as text: what cannot be cast is then seen and named, never lost. */
export async function openCsvSource(
  table: ContractTable,
  file: BookFile,
  _book: Book,
  database: Database,
): Promise<SourceColumn[]> {
  const header = await readCsvHeader(file.path);
  const columns = contractNames(header.names, file).map((name) => ({ name, type: "VARCHAR" }));
  await createView(table, file, header, columns, database, "");
  return columns;
}

/**
 * Runs `read`, which reads the source. When the file has rows that cannot be taken apart into fields, these are
 * collected and left out of the source, and `read` runs again.
 */
export async function readDespiteMalformedRows<Result>(
  source: Source,
  database: Database,
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (source.file.format !== "csv" || source.rejected > 0 || !isCsvError(error)) throw asBookError(error, source);
    await collectRejected(source, database);
    return await readDespiteMalformedRows(source, database, read);
  }
}

function isCsvError(error: unknown): boolean {
  return error instanceof Error && error.message.includes("CSV Error");
}

function asBookError(error: unknown, source: Source): Error {
  const [line] = (error as Error).message.split("\n");
  return error instanceof BookError ? error : new BookError(`${source.file.path} cannot be read: ${line}`);
}

async function collectRejected(source: Source, database: Database): Promise<void> {
  const { table, file, columns } = source;
  const header = await readCsvHeader(file.path);
  const scan = scanOf(file, header, ", store_rejects = true, rejects_limit = 0");
  await database.run("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans");
  await database.rows(`SELECT count(*) FROM (SELECT COLUMNS(*)::VARCHAR FROM ${scan}) AS rows WHERE rows IS NOT NULL`);
  await database.run(`
    CREATE OR REPLACE TABLE source.${rejectedName(table)} AS
    SELECT line - 1 AS row_number, row_number() OVER (ORDER BY line) AS passed, csv_line,
      CASE
        WHEN kind = 'INVALID ENCODING' THEN 'UTF-8 text'
        WHEN kind LIKE '%COLUMNS' THEN '${columns.length} fields, as the header has'
        ELSE 'fields whose quotes are closed; ' || message
      END AS expectation
    FROM (
      SELECT line, arg_min(csv_line, byte_position) AS csv_line,
        arg_min(CAST(error_type AS VARCHAR), byte_position) AS kind, arg_min(error_message, byte_position) AS message
      FROM reject_errors
      GROUP BY line
    ) AS lines
    ORDER BY line`);
  const [counted] = await database.rows<{ rows: number }>(`SELECT count(*) AS rows FROM source.${rejectedName(table)}`);
  source.rejected = counted!.rows;
  await createView(table, file, header, columns, database, ", ignore_errors = true");
}

async function createView(
  table: ContractTable,
  file: BookFile,
  header: CsvHeader,
  columns: SourceColumn[],
  database: Database,
  options: string,
): Promise<void> {
  await database.run(`
    CREATE OR REPLACE VIEW source.${identifier(table.name)} AS
    SELECT ${renamed(positions(header), columns)}
    FROM ${scanOf(file, header, options)}`);
}

function scanOf(file: BookFile, header: CsvHeader, options: string): string {
  const columns = positions(header).map((name) => `${name}: 'VARCHAR'`);
  const dialect = `delim = '${header.delimiter}', quote = '"', escape = '"', header = true, auto_detect = false`;
  return `read_csv(${literal(file.path)}, columns = {${columns.join(", ")}}, ${dialect}${options})`;
}

function positions(header: CsvHeader): string[] {
  return header.names.map((_, i) => `c${i + 1}`);
}

/** Where the rows stand that could not be taken apart. */
export function rejectedName(table: ContractTable): string {
  return identifier(`${table.name} rejected`);
}
