import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { readEarlier } from "../../../loaders/run/earlier-results.ts";
import { writeJson } from "../../../loaders/run/write-json.ts";
import { estimateOf } from "../../../src/models/evidence.ts";
import { exampleReport } from "../../src/components/example-report.ts";

const { book } = exampleReport();
const then = { ...book, as_of: "2024-12-31" };
const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function earlier(changes: Partial<typeof book> = {}, manifest: Record<string, unknown> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tenure-earlier-"));
  folders.push(folder);
  const versions = { tenure: "1.0.0" };
  const made = { book: { ...then, ...changes }, pillars: ["value"], checks: { "about/book": [] }, versions };
  await writeJson(join(folder, "manifest.json"), { ...made, ...manifest });
  await writeJson(join(folder, "value.json"), { numbers: { "value.gini": estimateOf(0.123456789012, 9, "gini") } });
  await writeJson(join(folder, "about/book.json"), {
    numbers: { "book.rows_in": estimateOf(9, 9, "count"), "value.gini": estimateOf(0.12345679, 9, "gini") },
  });
  return folder;
}

describe("readEarlier", () => {
  test("gives the numbers of all pillars in full, and those that pages alone have", async () => {
    const { book: of, numbers } = await readEarlier(await earlier(), book, "1.0.0");
    expect(of).toEqual({ name: "Example Life", as_of: "2024-12-31", version: "1.0.0", warnings: [] });
    expect(numbers["value.gini"]!.estimate).toBe(0.123456789012);
    expect(numbers["book.rows_in"]!.estimate).toBe(9);
  });

  test("warns of another name, the same day and another version", async () => {
    const folder = await earlier({ name: "Other Life", as_of: book.as_of });
    expect((await readEarlier(folder, book, "2.0.0")).book.warnings).toEqual([
      "other_book",
      "same_day",
      "other_version",
    ]);
  });

  test.each([
    ["another currency", { currency: "USD" }, /its money is in USD, this book's in TWD/],
    ["another basis", { basis: "ifrs17" }, /on the basis "ifrs17", this book's on "statutory"/],
    ["a later day", { as_of: "2026-06-30" }, /its last day is 2026-06-30, after this book's, 2025-12-31/],
    ["a book that is not simulated", { simulated: false }, /it is not simulated, this book is/],
  ])("refuses %s", async (_what, changes, message) => {
    const reading = readEarlier(await earlier(changes), book, "1.0.0");
    await expect(reading).rejects.toMatchObject({ name: "ArgumentsError" });
    await expect(reading).rejects.toThrow(message);
  });

  test("refuses a folder that holds no results, another's manifest, and results that lost a file, in one sentence each", async () => {
    await expect(readEarlier(tmpdir(), book, "1.0.0")).rejects.toThrow(
      /holds no results: its manifest.json cannot be read/,
    );
    const other = await earlier({}, { book: null, pillars: null });
    await expect(readEarlier(other, book, "1.0.0")).rejects.toThrow(/says nothing of a book/);
    const spoilt = await earlier();
    await rm(join(spoilt, "value.json"));
    await expect(readEarlier(spoilt, book, "1.0.0")).rejects.toThrow(/not whole: the numbers of its value.json/);
  });

  test.each([
    ["nothing", null],
    ["a list", []],
    ["a web application", { name: "App", icons: [] }],
    ["a day that is no text", { book: { ...then, as_of: 20241231 }, pillars: ["value"], checks: {} }],
    ["a name that leads out of the folder", { book: then, pillars: ["../value"], checks: {} }],
  ])("takes a manifest of %s for no results", async (_what, manifest) => {
    const folder = await earlier();
    await writeJson(join(folder, "manifest.json"), manifest);
    const reading = readEarlier(folder, book, "1.0.0");
    await expect(reading).rejects.toMatchObject({ name: "ArgumentsError" });
    await expect(reading).rejects.toThrow(/says nothing of a book/);
  });

  test.each([null, "0.1", { estimate: "0.1", low: null, high: null, method: "gini", grade: "M" }])(
    "takes results with a number that is none (%j) for spoilt",
    async (number) => {
      const folder = await earlier();
      await writeJson(join(folder, "value.json"), { numbers: { "value.gini": number } });
      await expect(readEarlier(folder, book, "1.0.0")).rejects.toThrow(/not whole: the numbers of its value.json/);
    },
  );
});
