import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Book } from "../book/open-book.ts";
import type { BookReport } from "../book/book-report.ts";
import { readBook } from "../book/read-book.ts";
import type { BookSettings } from "../book/settings.ts";
import { collectIdentifiers, saveIdentifiers } from "../site/identifiers.ts";
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
  /** What names people and contracts in the book, as hashes; loaders/site reads it. */
  identifiers: string;
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
    const read = once(() =>
      steps.always("read", "Read and check", (say) => {
        return readBook(book, database, ({ table, done, total }) => say(`${table} (${done + 1} of ${total})`));
      }),
    );
    const key = await stageKey(book, await rememberedFingerprints(book, cache.root, read));
    const { folder } = await steps.cached("stage", key, "Stage", async (partial, say) => {
      const report = await read();
      await exportQuarantine(database, join(partial, "quarantine.csv"));
      await saveIdentifiers(await collectIdentifiers(database), join(partial, "identifiers.bin"));
      await writeJson(join(partial, "book.json"), report, { name: "the book's report" });
      await stage(database, { settings: book.settings, onReduction: say }, join(partial, "staged.duckdb"));
    });
    return await stagedFile(book, key, folder);
  } finally {
    database.close();
  }
}

async function stagedFile({ settings }: Book, key: string, folder: string): Promise<StagedFile> {
  const report = JSON.parse(await readFile(join(folder, "book.json"), "utf8")) as BookReport;
  const present = Object.entries(report.tables).filter(([, table]) => table.present);
  const columns = Object.fromEntries(present.map(([name, table]) => [name, table.columns]));
  const files = { path: join(folder, "staged.duckdb"), identifiers: join(folder, "identifiers.bin") };
  return { key, ...files, settings, report, book: { settings, columns } };
}

async function exportQuarantine(database: Database, file: string): Promise<void> {
  const order = "ORDER BY table_name, row_number, column_name, expectation";
  await database.run(`COPY (SELECT * FROM checks.quarantine ${order}) TO '${file.replaceAll("'", "''")}' (HEADER)`);
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= work());
}
