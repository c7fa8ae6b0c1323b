import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeAnalystDatabase, type AnalystContents } from "../../../loaders/analyst/write-database.ts";
import { openDatabase, type Database } from "../../../loaders/stage/database.ts";
import { stagedBook, type TableRows } from "../stage/staged-book.ts";

export const key = Buffer.alloc(32, 7);

export interface Written {
  /** The analyst's database, opened read-only. */
  database: Database;
  path: string;
  contents: AnalystContents;
}

/** Stages the tables of a book and writes its analyst's database. */
export async function writtenDatabase(rows: TableRows, most?: number): Promise<Written> {
  const staged = await stagedBook(rows);
  const [file] = await staged.rows<{ path: string }>(
    "SELECT path FROM duckdb_databases() WHERE database_name = 'staged'",
  );
  staged.close();
  const path = join(await mkdtemp(join(tmpdir(), "tenure-analyst-")), "analyst.duckdb");
  const contents = await writeAnalystDatabase(file!.path, path, { key, ...(most !== undefined && { most }) });
  return { database: await openDatabase({ path, readOnly: true }), path, contents };
}
