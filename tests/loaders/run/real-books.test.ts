import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../../loaders/run/run.ts";
import type { Report } from "../../../src/models/report.ts";
import { referenceData, referenceDataAbsent } from "../book/reference-data.ts";

describe.skipIf(referenceDataAbsent)(
  `results of real books${referenceDataAbsent ? ` (${referenceDataAbsent})` : ""}`,
  () => {
    let cacheFolder: string;

    beforeAll(async () => {
      process.env["REFERENCE_DATA"] = referenceData;
      cacheFolder = await mkdtemp(join(tmpdir(), "tenure-real-books-"));
    });
    afterAll(() => rm(cacheFolder, { recursive: true, force: true }));

    it.each([
      {
        book: "uslapseagent",
        lacking: ["policies", "ledger", "contacts", "policies", "customers"],
        table: "policies",
        rows: 29317,
      },
      {
        book: "hillstrom",
        lacking: ["policies", "ledger", "contacts", "policies", "customers"],
        table: "members",
        rows: 64000,
      },
    ])("say which tables $book lacks, and give no number it cannot carry", async ({ book, lacking, table, rows }) => {
      const { folder } = await run(`tests/books/${book}`, { cacheFolder });
      const page = async (path: string) => JSON.parse(await readFile(join(folder, path), "utf8")) as Report;
      const value = await page("value/index.json");
      expect(value.state).toBe("ready");
      expect(value.numbers).toEqual({});
      expect(value.missing.map((missing) => missing.table)).toEqual(lacking);
      const { rows: read } = await page("about/book.json");
      expect(read.find((row) => row.table === table)).toEqual({
        table,
        rows_in: rows,
        rows_used: rows,
        rows_set_aside: 0,
      });
    });
  },
);
