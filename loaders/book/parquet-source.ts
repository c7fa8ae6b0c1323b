import type { Database } from "../stage/database.ts";
import { BookError } from "./book-error.ts";
import type { ContractTable } from "./contract/column.ts";
import type { Book, BookFile } from "./open-book.ts";
import type { SourceColumn } from "./source.ts";
import { contractNames, renamed } from "./source-columns.ts";
import { identifier, literal } from "./sql-text.ts";

/** A Parquet table stays a view over its file. Throws a BookError when the file cannot be read. */
export async function openParquetSource(
  table: ContractTable,
  file: BookFile,
  _book: Book,
  database: Database,
): Promise<SourceColumn[]> {
  const scan = `read_parquet(${literal(file.path)}, file_row_number = true, hive_partitioning = false)`;
  const described = await describe(scan, file, database);
  const names = described.map((column) => column.column_name).filter((name) => name !== "file_row_number");
  const plain = contractNames(names, file);
  const columns = names.map((_, i) => ({ name: plain[i]!, type: described[i]!.column_type }));
  await database.run(`
    CREATE OR REPLACE VIEW source.${identifier(table.name)} AS
    SELECT file_row_number + 1 AS row_number, ${renamed(names, columns)}
    FROM ${scan}`);
  return columns;
}

async function describe(scan: string, file: BookFile, database: Database) {
  try {
    return await database.rows<{ column_name: string; column_type: string }>(`DESCRIBE SELECT * FROM ${scan}`);
  } catch (error) {
    throw new BookError(`${file.path} cannot be read as Parquet: ${(error as Error).message.split("\n")[0]}`);
  }
}
