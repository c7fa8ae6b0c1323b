import { appendFile, mkdtemp, readFile, rename, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { BookReport, Fingerprint } from "../../../loaders/book/book-report.ts";
import { openBook } from "../../../loaders/book/open-book.ts";
import { rememberedFingerprints } from "../../../loaders/run/fingerprint-memory.ts";
import { tinyBook } from "./fixtures/tiny-book.ts";

let book: string;
let cache: string;
let file: string;
const seen: Fingerprint = { rows: 30, hash: "as read" };
const read = vi.fn(() =>
  Promise.resolve({ tables: { customers: { present: true, fingerprint: seen } } } as unknown as BookReport),
);
const look = async () => rememberedFingerprints(await openBook(book), cache, read);

beforeEach(async () => {
  book = await tinyBook();
  cache = await mkdtemp(join(tmpdir(), "tenure-cache-"));
  file = join(book, "customers.csv");
  read.mockClear();
});

describe("rememberedFingerprints", () => {
  test("reads a book once, as long as its files are not touched", async () => {
    expect(await look()).toEqual({ customers: seen });
    expect(await look()).toEqual({ customers: seen });
    expect(read).toHaveBeenCalledTimes(1);
  });

  test("reads again when a file was changed, even to the same size and with its old time put back", async () => {
    await look();
    const { atime, mtime, size } = await stat(file);
    await writeFile(file, (await readFile(file, "utf8")).replace("R2", "R1"));
    await utimes(file, atime, mtime);
    expect((await stat(file)).size).toBe(size);
    await look();
    expect(read).toHaveBeenCalledTimes(2);
  });

  test("does not trust the times of a file that was written a moment ago", async () => {
    const { mtimeMs } = await stat(file);
    const now = vi.spyOn(Date, "now").mockReturnValue(mtimeMs + 5);
    await look();
    now.mockRestore();
    await look();
    expect(read).toHaveBeenCalledTimes(2);
  });

  test("does not remember a file that changed while it was read", async () => {
    read.mockImplementationOnce(async () => {
      await appendFile(file, "C30,2015-02-01,R0\n");
      await wait(100);
      return { tables: { customers: { present: true, fingerprint: seen } } } as unknown as BookReport;
    });
    await look();
    await look();
    expect(read).toHaveBeenCalledTimes(2);
  });

  test("fingerprints a .sql table anew each time, whatever its text", async () => {
    await rename(file, join(book, "people.txt"));
    await writeFile(join(book, "customers.sql"), "SELECT * FROM read_csv('people.txt', header = true)");
    const before = await look();
    expect(before["customers"]?.rows).toBe(30);
    expect(await look()).toEqual(before);
    await appendFile(join(book, "people.txt"), "C30,2015-02-01,R0\n");
    expect(await look()).not.toEqual(before);
    expect(read).not.toHaveBeenCalled();
  });
});
