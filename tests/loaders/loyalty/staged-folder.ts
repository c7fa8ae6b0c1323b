import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBook } from "../../../loaders/book/open-book.ts";
import { readBook } from "../../../loaders/book/read-book.ts";
import { openDatabase, type Database } from "../../../loaders/stage/database.ts";
import { stage } from "../../../loaders/stage/stage.ts";

/** Reads and stages a book's folder, and opens the staged file. */
export async function stagedFolder(folder: string): Promise<Database> {
  const path = join(await mkdtemp(join(tmpdir(), "tenure-staged-")), "staged.duckdb");
  const book = await openBook(folder);
  const database = await openDatabase();
  await readBook(book, database, () => {});
  await stage(database, { settings: book.settings }, path);
  database.close();
  return openDatabase({ path, readOnly: true });
}
