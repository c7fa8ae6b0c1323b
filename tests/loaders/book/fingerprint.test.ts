import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprints } from "../../../loaders/book/fingerprint.ts";
import { openBook } from "../../../loaders/book/open-book.ts";
import { openDatabase } from "../../../loaders/stage/database.ts";
import { withBook, withFolder } from "./with-book.ts";

const settings = JSON.stringify({ as_of: "2024-12-31" });

async function fingerprintsOf(folder: string) {
  const database = await openDatabase({ threads: 1 });
  try {
    return await fingerprints(await openBook(folder), database);
  } finally {
    database.close();
  }
}

async function ofCsv(csv: string) {
  let found: Awaited<ReturnType<typeof fingerprintsOf>> = {};
  await withFolder({ "policies.csv": csv, "book.json": settings }, async (folder) => {
    found = await fingerprintsOf(folder);
  });
  return found["policies"]!;
}

const header = "policy_id,product,issued_on,frequency,annual_premium,guaranteed_rate\n";
const rows = ["P1,term,2020-01-01,12,100.10,0.02", "P2,health,2021-01-01,,,", "P3,term,2022-01-01,1,5,"];

describe("the fingerprint of a table", () => {
  it("does not depend on the order of rows or columns", async () => {
    const sorted = await ofCsv(header + rows.join("\n"));
    const turned = await ofCsv(header + [...rows].reverse().join("\n") + "\n");
    const columns = await ofCsv("product,policy_id\nterm,P1\n");
    expect(turned).toEqual(sorted);
    expect(columns).toEqual(await ofCsv("policy_id,product\nP1,term\n"));
    expect(sorted.rows).toBe(3);
  });

  it.each([
    ["a value", [rows[0]!.replace("100.10", "100.11"), rows[1]!, rows[2]!]],
    ["a row less", rows.slice(1)],
    ["a row twice", [...rows, rows[2]!]],
    ["an unreadable value", [rows[0]!.replace("2020-01-01", "someday"), rows[1]!, rows[2]!]],
    ["a malformed row", [...rows, "P4,term"]],
  ])("changes with %s", async (_, changed) => {
    expect((await ofCsv(header + changed.join("\n"))).hash).not.toBe((await ofCsv(header + rows.join("\n"))).hash);
  });

  it("tells one unreadable value from another", async () => {
    const unreadable = (text: string) => ofCsv(header + rows[0]!.replace("2020-01-01", text));
    expect((await unreadable("someday")).hash).not.toBe((await unreadable("one day")).hash);
  });

  it("is what reading the book reports", async () => {
    await withFolder({ "policies.csv": header + rows.join("\n"), "book.json": settings }, async (folder) => {
      const found = await fingerprintsOf(folder);
      await withBook(folder, ({ report }) => expect(report.tables["policies"]!.fingerprint).toEqual(found["policies"]));
    });
  });

  it("is the same for the same rows in CSV, Parquet and SQL", async () => {
    const row = fc.record({
      product: fc.constantFrom("term", "health"),
      issued: fc.integer({ min: 0, max: 5000 }),
      frequency: fc.option(fc.constantFrom(0, 1, 12)),
      cents: fc.option(fc.integer({ min: 0, max: 1e9 })),
      rate: fc.option(fc.integer({ min: 0, max: 1000 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (policies) => {
        const csv = policies.map(({ product, issued, frequency, cents, rate }, i) => {
          const date = new Date(Date.UTC(2010, 0, 1 + issued)).toISOString().slice(0, 10);
          const premium = cents === null ? "" : (cents / 100).toFixed(2);
          return [`P${i}`, product, date, frequency ?? "", premium, rate === null ? "" : rate / 1000].join(",");
        });
        const text = header + csv.map((line) => `${line}\n`).join("");
        expect(await ofQuery(text, "parquet")).toEqual(await ofCsv(text));
        expect(await ofQuery(text, "sql")).toEqual(await ofCsv(text));
      }),
      { numRuns: 15, seed: 1 },
    );
  });
});

/** The fingerprint of the same rows with types of their own. */
async function ofQuery(csv: string, format: "parquet" | "sql") {
  let found: Awaited<ReturnType<typeof fingerprintsOf>> = {};
  await withFolder({ "extract.txt": csv, "book.json": settings }, async (folder) => {
    const types =
      "{policy_id: 'VARCHAR', product: 'VARCHAR', issued_on: 'DATE', frequency: 'INTEGER', annual_premium: 'DOUBLE', guaranteed_rate: 'DOUBLE'}";
    const select = (path: string) =>
      `SELECT * FROM read_csv('${path}', columns = ${types}, header = true, auto_detect = false, delim = ',')`;
    if (format === "sql") await writeFile(join(folder, "policies.sql"), select("extract.txt"));
    else await writeParquet(select(join(folder, "extract.txt")), join(folder, "policies.parquet"));
    found = await fingerprintsOf(folder);
  });
  return found["policies"]!;
}

async function writeParquet(select: string, path: string): Promise<void> {
  const database = await openDatabase({ threads: 1 });
  await database.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  database.close();
}
