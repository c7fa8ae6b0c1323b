import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoOptions } from "../../../../loaders/book/demo/block.ts";
import { simulate } from "../../../../loaders/book/demo/simulate.ts";
import { openBook } from "../../../../loaders/book/open-book.ts";
import { readBook } from "../../../../loaders/book/read-book.ts";
import { openWorkers } from "../../../../loaders/run/workers.ts";
import { openDatabase } from "../../../../loaders/stage/database.ts";

const root = mkdtempSync(join(tmpdir(), "demo-"));
const options: DemoOptions = { customers: 5_300, requests: 600, seed: 11, ledger: "annual" };
const first = join(root, "first");

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder).sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ]),
  );
}

beforeAll(() => simulate(options, first));
afterAll(() => rmSync(root, { recursive: true }));

describe("simulate", () => {
  it("gives the same bytes wherever blocks run", async () => {
    const workers = openWorkers(2);
    const again = join(root, "again");
    await simulate(options, again, { map: workers.map });
    await workers.close();
    expect(hashes(again)).toEqual(hashes(first));
  });

  it("gives other bytes for another seed", async () => {
    const other = join(root, "other");
    await simulate({ ...options, seed: 12 }, other);
    const [one, two] = [hashes(first), hashes(other)];
    expect(one["policies.parquet"]).not.toBe(two["policies.parquet"]);
    expect(one["ledger.parquet"]).not.toBe(two["ledger.parquet"]);
  });

  it("leaves a book where one was when it fails, and nothing half beside it", async () => {
    const folder = join(root, "kept");
    mkdirSync(folder);
    writeFileSync(join(folder, "book.json"), "{}");
    const map = () => Promise.reject(new Error("power cut"));
    await expect(simulate(options, folder, { map })).rejects.toThrow("power cut");
    expect(readFileSync(join(folder, "book.json"), "utf8")).toBe("{}");
    expect(readdirSync(root).filter((name) => name.includes(".new-"))).toEqual([]);
  });

  it("brings every planted fault to quarantine, and no other row", async () => {
    const database = await openDatabase();
    const report = await readBook(await openBook(first), database);
    database.close();
    const truth = JSON.parse(readFileSync(join(first, "truth.json"), "utf8")) as {
      dirt: { table: string; rows: number }[];
    };
    const planted: Record<string, number> = {};
    for (const { table, rows } of truth.dirt) planted[table] = (planted[table] ?? 0) + rows;
    const setAside = Object.entries(report.tables).filter(([, table]) => table.rows_set_aside > 0);
    expect(Object.fromEntries(setAside.map(([name, table]) => [name, table.rows_set_aside]))).toEqual(planted);
  });

  it("writes truth beside the book, of aggregates only", () => {
    expect(existsSync(join(first, "truth.json"))).toBe(true);
    expect(readFileSync(join(first, "truth.json"), "utf8")).not.toMatch(/"[CP]\d{8,9}"/);
  });
});
