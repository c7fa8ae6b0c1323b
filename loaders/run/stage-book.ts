import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Book } from "../book/open-book.ts";
import { readBook, type BookReport } from "../book/read-book.ts";
import type { BookSettings } from "../book/settings.ts";
import { openDatabase, type Database } from "../stage/database.ts";
import { stage } from "../stage/stage.ts";
import type { Cache } from "./cache.ts";
import { rememberedFingerprints } from "./fingerprint-memory.ts";
import { stageKey } from "./keys.ts";
import type { StagedBook } from "./pillar.ts";
import type { Steps } from "./steps.ts";
import { writeJson } from "./write-json.ts";

/** A book after reading, checking and staging: a database file that analyses open read-only. */
export interface StagedFile {
  key: string;
  /** Named staged.duckdb, so that queries on it say `staged.<table>`. */
  path: string;
  settings: BookSettings;
  report: BookReport;
  book: StagedBook;
}

/**
 * The staged file of a book, out of the cache when its rows, its settings and our sources are unchanged. Rows that
 * are set aside are listed in quarantine.csv beside it, with their raw values; that file never leaves the cache.
 */
export async function stageBook(book: Book, cache: Cache, steps: Steps): Promise<StagedFile> {
  const database = await openDatabase();
  try {
    const read = once(() => steps.always("read", "Read and check", (say) => readBook(book, database, say)));
    const key = await stageKey(book.settings, await rememberedFingerprints(book, cache.root, read));
    const { folder } = await steps.cached("stage", key, "Stage", async (partial, say) => {
      const report = await read();
      await exportQuarantine(database, join(partial, "quarantine.csv"));
      await writeJson(join(partial, "book.json"), report, { name: "the book's report" });
      await stage(database, { settings: book.settings, onReduction: say }, join(partial, "staged.duckdb"));
    });
    const report = JSON.parse(await readFile(join(folder, "book.json"), "utf8")) as BookReport;
    return { key, path: join(folder, "staged.duckdb"), settings: book.settings, report, book: stagedBook(book, report) };
  } finally {
    database.close();
  }
}

function stagedBook({ settings }: Book, report: BookReport): StagedBook {
  const present = Object.entries(report.tables).filter(([, table]) => table.present);
  return { settings, columns: Object.fromEntries(present.map(([name, { columns }]) => [name, columns])) };
}

async function exportQuarantine(database: Database, file: string): Promise<void> {
  const order = "ORDER BY table_name, row_number, column_name, expectation";
  await database.run(`COPY (SELECT * FROM checks.quarantine ${order}) TO '${file.replaceAll("'", "''")}' (HEADER)`);
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= work());
}
