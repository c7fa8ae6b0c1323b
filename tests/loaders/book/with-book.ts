import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBook, type Book } from "../../../loaders/book/open-book.ts";
import { readBook, type BookReport, type ReadProgress } from "../../../loaders/book/read-book.ts";
import { openDatabase, type Database } from "../../../loaders/stage/database.ts";

export interface ReadBook {
  book: Book;
  report: BookReport;
  database: Database;
}

/** Opens and reads a book for the time of a test. */
export async function withBook(
  folder: string,
  use: (read: ReadBook) => Promise<void> | void,
  onProgress?: ReadProgress,
): Promise<void> {
  const database = await openDatabase({ threads: 1 });
  try {
    const book = await openBook(folder);
    await use({ book, report: await readBook(book, database, onProgress), database });
  } finally {
    database.close();
  }
}

/** A folder with these files for the time of a test. */
export async function withFolder(
  files: Record<string, string | Uint8Array>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tenure-book-"));
  try {
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
